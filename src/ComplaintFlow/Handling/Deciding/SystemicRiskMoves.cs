using ComplaintFlow.Complaints;
using ComplaintFlow.Complaints.Events;

namespace ComplaintFlow.Handling.Deciding;

/// <summary>Starts and ends measures against a systemic risk. A rule may have raised the risk with no more than its name.</summary>
internal static class SystemicRiskMoves
{
    public static void Start(DecisionContext context, string plan)
    {
        Raised(context);
        context.Emit(new MeasureStarted { Measure = plan, At = context.Now });
    }

    public static void End(DecisionContext context, string result)
    {
        Raised(context);
        context.Emit(new RiskEnded { Result = result });
    }

    private static void Raised(DecisionContext context)
    {
        if (context.Complaint.SystemicRisk is null)
            context.Emit(new RiskRaised
            {
                Risk = new SystemicRisk
                {
                    Affected = context.Complaint.Product?.ToString() ?? "", Grounds = "raised by a rule", RaisedAt = context.Now,
                },
            });
    }
}
