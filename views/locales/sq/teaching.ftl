# Shkrimi i kurseve dhe banka e pyetjeve

course-fault-months = një certifikatë vlen nga 1 deri në 120 muaj
