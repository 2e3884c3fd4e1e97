-- A second factor beside the password: codes from an authenticator, and codes for whoever has lost it. Every rule here has a
-- test in server/db/constraints.

-- AlterTable
ALTER TABLE "workspace"."session" ADD COLUMN "second_factor_at" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "workspace"."second_factor" (
    "account_id" TEXT NOT NULL,
    "sealed_secret" TEXT NOT NULL,
    "set_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "last_step" BIGINT NOT NULL,

    CONSTRAINT "second_factor_pkey" PRIMARY KEY ("account_id")
);

-- CreateTable
CREATE TABLE "workspace"."recovery_code" (
    "account_id" TEXT NOT NULL,
    "code_hash" TEXT NOT NULL,
    "used_at" TIMESTAMPTZ(3),

    CONSTRAINT "recovery_code_pkey" PRIMARY KEY ("account_id","code_hash")
);

-- AddForeignKey
ALTER TABLE "workspace"."second_factor" ADD CONSTRAINT "second_factor_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "workspace"."account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "workspace"."recovery_code" ADD CONSTRAINT "recovery_code_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "workspace"."second_factor"("account_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- A code itself is kept nowhere.
ALTER TABLE "workspace"."recovery_code" ADD CONSTRAINT "recovery_code_is_hashed" CHECK ("code_hash" ~ '^[0-9a-f]{64}$');

-- What was given once is not taken again, whatever a program does: the steps of a key go forward only.
CREATE FUNCTION workspace.second_factor_goes_forward() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.sealed_secret = OLD.sealed_secret AND NEW.last_step <= OLD.last_step THEN
    RAISE EXCEPTION 'a code of this step was given before' USING ERRCODE = 'check_violation', CONSTRAINT = 'second_factor_goes_forward';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER second_factor_goes_forward BEFORE UPDATE ON workspace.second_factor FOR EACH ROW EXECUTE FUNCTION workspace.second_factor_goes_forward();
