package dk.vaern.notification.api.answer;

import dk.vaern.web.rate.Rates;

/** How many answers a network address may give: of their own, beside those of all requests. */
public record AnswerRates(Rates rates) {}
