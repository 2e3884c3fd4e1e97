-- An agency that was put on record by mistake goes. Foreign keys hold every one that anything speaks of.
GRANT DELETE ON workspace.agency TO register_workspace;
