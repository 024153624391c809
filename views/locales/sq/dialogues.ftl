# Dialogët e politikave
who-host = Drejtuesit e dialogut
need-admitted = Dialogu është i hapur për ta
denied-not-invited = Në këtë dialog merr pjesë vetëm kush është i ftuar. Ju mund ta lexoni.
action-dialogue-create = Hapja e një dialogu
action-dialogue-host = Ndryshimi i teksteve, i afateve, i drejtuesve dhe i të ftuarve të një dialogu, publikimi i tij, vendimet për pohimet
action-dialogue-take-part = Pyetje, pohime, votime, propozime dhe argumente në një dialog
action-dialogue-revise = Ndryshimi ose tërheqja e asaj që keni shkruar në një dialog
action-commitment-report = Raportimi për një zotim
action-dialogue-follow = Ndjekja e një dialogu
