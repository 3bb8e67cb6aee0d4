using System.Security.Cryptography;
using System.Text;
using ComplaintFlow.Complaints;
using ComplaintFlow.Complaints.Events;
using ComplaintFlow.Conditions;

namespace ComplaintFlow.Handling.Deciding;

/// <summary>Records written answers: the text goes into the journal, its hash into the snapshot.</summary>
internal static class WrittenResponse
{
    public static void Send(DecisionContext context, string text, string medium, bool isFinal)
    {
        context.Emit(new ResponseSent
        {
            Response = new FinalResponse(
                medium, context.Now, isFinal, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))),
            Text = text,
        });
        foreach (ResolutionOption option in context.Complaint.Resolution?.Options ?? [])
            Watch(context, option);
    }

    /// <summary>
    /// Watches an offer, which lapses. The complainant is reminded once while it can still be accepted. An offer that was set
    /// aside since is not offered again.
    /// </summary>
    private static void Watch(DecisionContext context, ResolutionOption option)
    {
        string name = $"Offer {option.Id}";
        bool isWatched = context.Complaint.Clocks.Any(
            clock => clock.Duty == DutyKind.Offer && Names.Same(clock.Target, name) && clock.PromisedAt == option.ValidUntil);
        if (option.ValidUntil > context.Now && !isWatched)
            context.Owe(DutyKind.Offer, name, new DutyHolder { Role = Roles.Complainant }, option.ValidUntil);
    }
}
