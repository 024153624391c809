# Older news: nothing tells these any more, but they stand by their keys among the news of people and keep their words

notice-certificate-ends = Certifikata juaj nga kursi “{ $course }” vlen deri më { $day }. Në faqen e kursit mund ta ndiqni sërish dhe të merrni një tjetër.
notice-certificate-ends-subject = Certifikata juaj nga kursi “{ $course }” vlen deri më { $day }
notice-offer-matched = U gjet diçka që përputhet me “{ $title }”
notice-offer-matches = “{ $other }” përputhet me “{ $title }” që keni shkruar
