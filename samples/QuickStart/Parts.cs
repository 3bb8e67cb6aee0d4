using ComplaintFlow.Complaints;
using ComplaintFlow.Handling.Actions;

namespace QuickStart;

/// <summary>What the people of the demo write down.</summary>
internal static class Parts
{
    public static AddEvidence ProductLog { get; } =
        new() { Kind = EvidenceKind.ProductLog, Source = "read from the article", MediaType = "text/plain" };

    public static byte[] LogBytes => "start 0 s; 100 C 142 s; 160 C 171 s; cut-off: none\n"u8.ToArray();

    public static SubmitReport Report { get; } = new(new InvestigationReport
    {
        FactsTrue = "Yes: the order and the photographs agree.", Purpose = "A working article.", ReasonSound = "Yes.",
        Analysis = "The part gave way at the weld.", DemandJustified = "Yes.", OtherMatters = "None.",
        Cause = "A weak weld.", Course = "Sold in spring, broken within weeks.", Responsible = "The line of that week.",
        Conclusion = "A defect.", Countermeasures = "Exchange.", PreventiveMeasures = "Every tenth weld is tested.",
    });

    public static ApproveReport Approved { get; } = new() { Finding = Finding.Upheld, RootCause = "weld" };

    public static ProposeOptions Offer { get; } = new()
    {
        Options = [new ResolutionOption
        {
            Id = "A", Remedies = [new Remedy { Kind = RemedyKind.Exchange }, new Remedy { Kind = RemedyKind.Apology }],
        }],
        Rationale = "As in like cases.",
    };

    public static SendFinalResponse Answer { get; } = new("We looked into it; here is what we offer, and where else you can turn.");

    public static AcceptOption Consent { get; } = new("A") { Consent = "By telephone." };

    public static RecordExecution Exchanged { get; } = new("Exchange", "The delivery note.");

    public static RecordContactAttempt Missed { get; } = new(FollowUpMethod.Phone, Reached: false);
}
