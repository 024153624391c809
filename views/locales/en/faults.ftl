# Why an address cannot be understood

fault-not-text = The address holds characters that are not valid text (UTF-8).
fault-unknown = There is no value “{ $value }” for “{ $name }”. Choose one from the list.
fault-too-many = “{ $name }” takes at most { $most } values.
fault-out-of-range = “{ $value }” for “{ $name }” must be a number from { $least } to { $most }.
