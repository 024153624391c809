# Older news: nothing tells these any more, but they stand by their keys among the news of people and keep their words

notice-certificate-ends = Your certificate of the course “{ $course }” holds until { $day }. On the page of the course you can take it anew and be given another.
notice-certificate-ends-subject = Your certificate of the course “{ $course }” holds until { $day }
notice-offer-matched = We found what fits “{ $title }”
notice-offer-matches = “{ $other }” fits your “{ $title }”
