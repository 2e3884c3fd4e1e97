-- What the group is called now, where the public may read it: at the head of pages and feeds. What is published keeps the name
-- that it was published with. Every rule here has a test in server/db/constraints.

-- CreateTable
CREATE TABLE "published"."task_force" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "name" JSONB NOT NULL,

    CONSTRAINT "task_force_pkey" PRIMARY KEY ("id")
);

INSERT INTO "published"."task_force" ("id", "name") SELECT "id", "name" FROM "workspace"."task_force";

-- The copy is made by the rule below and by nothing else, so that the two never say something different.
REVOKE INSERT ON "published"."task_force" FROM "register_workspace";

-- Pages that were made before name the group as it was called: whoever keeps them is told.
CREATE FUNCTION workspace.group_name_is_public() RETURNS trigger LANGUAGE plpgsql
  SECURITY DEFINER SET search_path = pg_catalog AS $$
BEGIN
  INSERT INTO published.task_force AS kept (id, name) VALUES (NEW.id, NEW.name)
    ON CONFLICT (id) DO UPDATE SET name = NEW.name WHERE kept.name IS DISTINCT FROM NEW.name;
  IF FOUND THEN
    PERFORM pg_notify('published', 'name');
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER group_name_is_public AFTER INSERT OR UPDATE OF name ON workspace.task_force
  FOR EACH ROW EXECUTE FUNCTION workspace.group_name_is_public();
