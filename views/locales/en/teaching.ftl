# Writing courses, and the bank of questions

course-fault-months = a certificate holds for 1 to 120 months
