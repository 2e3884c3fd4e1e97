import { enrollingProcedure, router, signedInProcedure } from "@/server/api/trpc";
import { currentSettings } from "@/server/settings/current-settings";
import { beginEnrolment, newEnrolment } from "./enrolment";
import { confirmEnrolment, renewRecoveryCodes, resetSecondFactor, turnOff } from "./second-factor.commands";
import { getOwnSecondFactor } from "./second-factor.queries";
import { confirmEnrolmentSchema, ownPasswordSchema, resetSecondFactorSchema } from "./second-factor.schema";

/** The context with the secret under which keys are kept. */
const sealing = <Context extends object>(context: Context) => ({
  ...context,
  authSecret: currentSettings().authSecret,
});

export const secondFactorRouter = router({
  mine: signedInProcedure.query(({ ctx }) => getOwnSecondFactor(ctx.actor, undefined, ctx)),
  begin: signedInProcedure
    .input(ownPasswordSchema)
    .mutation(({ ctx, input }) => beginEnrolment(ctx.actor, input, sealing(ctx))),
  beginAtDoor: enrollingProcedure.mutation(({ ctx }) => newEnrolment(ctx.actor, sealing(ctx))),
  confirm: signedInProcedure
    .input(confirmEnrolmentSchema)
    .mutation(({ ctx, input }) => confirmEnrolment(ctx.actor, input, sealing(ctx))),
  confirmAtDoor: enrollingProcedure
    .input(confirmEnrolmentSchema)
    .mutation(({ ctx, input }) => confirmEnrolment(ctx.actor, input, sealing(ctx))),
  renewRecoveryCodes: signedInProcedure
    .input(ownPasswordSchema)
    .mutation(({ ctx, input }) => renewRecoveryCodes(ctx.actor, input, ctx)),
  turnOff: signedInProcedure
    .input(ownPasswordSchema)
    .mutation(({ ctx, input }) => turnOff(ctx.actor, input, ctx)),
  reset: signedInProcedure
    .input(resetSecondFactorSchema)
    .mutation(({ ctx, input }) => resetSecondFactor(ctx.actor, input, ctx)),
});
