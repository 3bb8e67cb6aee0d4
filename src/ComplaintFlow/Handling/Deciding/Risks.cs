using ComplaintFlow.Complaints;
using ComplaintFlow.Complaints.Events;

namespace ComplaintFlow.Handling.Deciding;

/// <summary>Measures against a danger that others have too. A rule may have raised it, with no more than its name.</summary>
internal static class Risks
{
    public static void Start(Draft draft, string plan)
    {
        Raised(draft);
        draft.Emit(new MeasureStarted { Measure = plan, At = draft.Now });
    }

    public static void End(Draft draft, string result)
    {
        Raised(draft);
        draft.Emit(new RiskEnded { Result = result });
    }

    private static void Raised(Draft draft)
    {
        if (draft.Complaint.SystemicRisk is null)
            draft.Emit(new RiskRaised { Risk = new SystemicRisk { Affected = draft.Complaint.Product?.ToString() ?? "", Grounds = "raised by a rule", RaisedAt = draft.Now } });
    }
}
