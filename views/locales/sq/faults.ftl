# Pse një adresë nuk kuptohet

fault-not-text = Adresa përmban shenja që nuk janë tekst i vlefshëm (UTF-8).
fault-unknown = Vlera “{ $value }” e “{ $name }” nuk ekziston. Zgjidhni një nga vlerat e listës.
fault-too-many = “{ $name }” merr më së shumti { $most } vlera.
fault-out-of-range = Vlera “{ $value }” e “{ $name }” duhet të jetë numër nga { $least } deri në { $most }.
