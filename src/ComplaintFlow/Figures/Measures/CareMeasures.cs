using ComplaintFlow.Complaints;
using ComplaintFlow.Figures.Counting;
using ComplaintFlow.Figures.Reading;

namespace ComplaintFlow.Figures.Measures;

/// <summary>
/// Measures what was done for complainants and what they say about it, by the instant of the acceptance, the execution or the answer.
/// </summary>
internal static class CareMeasures
{
    /// <summary>The least mark of a satisfied complainant.</summary>
    private const int Satisfied = 4;

    public static IEnumerable<Observation> Of(CaseFacts facts, FigurePeriod period)
    {
        if (facts.Acceptances is [var accepted, ..] && period.Has(accepted))
        {
            yield return new(Indicator.FastTrackShare, counts: facts.WasFastTracked);
            (bool toManagement, bool toHigherTier) = (facts.Escalations.Count > 0, facts.TierRaises.Count > 0);
            yield return new(Indicator.EscalationRate, counts: toManagement || toHigherTier);
            yield return new(Indicator.EscalationRate, toManagement, "Management");
            yield return new(Indicator.EscalationRate, toHigherTier, "Tier");
        }
        for (int i = 0; i < facts.Executions.Count; i++)
        {
            DateTimeOffset done = facts.Executions[i];
            DateTimeOffset next = i + 1 < facts.Executions.Count ? facts.Executions[i + 1] : DateTimeOffset.MaxValue;
            if (period.Has(done))
                yield return new(Indicator.FollowUpRate, counts: facts.FollowUps.Exists(at => at >= done && at < next));
        }
        foreach (FollowUpSurvey survey in facts.Surveys.Where(survey => period.Has(survey.At)))
        {
            yield return new(Indicator.ProcessSatisfaction, counts: survey.Process >= Satisfied);
            yield return new(Indicator.ResultSatisfaction, counts: survey.Result >= Satisfied);
            yield return new(Indicator.ProcessMark, survey.Process);
            yield return new(Indicator.ResultMark, survey.Result);
            yield return new(Indicator.ConfirmedResolution, counts: survey.Resolved == true);
        }
        foreach (DateTimeOffset measure in facts.Measures.Where(at => period.Has(at)))
            yield return Observation.Span(Indicator.AlertLeadHours, measure - FirstReceipt(facts, measure));
    }

    /// <summary>When the first complaint of a risk was received, as known when the measure began.</summary>
    private static DateTimeOffset FirstReceipt(CaseFacts facts, DateTimeOffset measure) =>
        facts.LinkedReceipts.Where(linked => linked.LinkedAt <= measure).Select(linked => linked.ReceivedAt)
            .Append(facts.Complaint.ReceivedAt).Min();
}
