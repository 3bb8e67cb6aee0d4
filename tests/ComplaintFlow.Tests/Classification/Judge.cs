using ComplaintFlow.Complaints;
using ComplaintFlow.Complaints.Events;
using ComplaintFlow.Conditions.Fields;
using ComplaintFlow.Rules;
using ComplaintFlow.Tests.Rules;

namespace ComplaintFlow.Tests.Classification;

/// <summary>Asks the rules about a complaint that was never stored.</summary>
internal static class Judge
{
    public static readonly Complaint Blank = new Received
    {
        Id = new(Guid.Empty), Number = "N", Workflow = "w", Channel = "Web", ReceivedAt = TestHouse.Start, Subject = "", Description = "",
        Complainant = new(),
        Regions = [new("Handling", "Received")],
    }.Begin();

    public static ClassificationOutcome Of(RuleBook book, Complaint complaint) =>
        book.Classification.Classify(complaint, new KeywordHits(book.Keywords));

    /// <param name="condition">The condition of the only rule.</param>
    public static bool Holds(string condition, Complaint complaint) => Of(Book.Good($$"""
        { "Fields": { "Outlet": "Text", "Code": "Word", "Weight": "Number", "Cost": "Money", "SoldAt": "Instant", "Labels": "Set" },
          "Classification": { "Rules": { "r": { "When": {{condition}}, "Then": { "Category": "yes" } } } } }
        """), complaint).Category == "yes";
}
