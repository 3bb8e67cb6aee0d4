using ComplaintFlow.Complaints;
using ComplaintFlow.Complaints.Events;

namespace ComplaintFlow.Tests.Sla;

/// <summary>Short ways to promises of time.</summary>
internal static class Promises
{
    public static readonly TimeSpan Microsecond = TimeSpan.FromMicroseconds(1);

    /// <param name="target">The content of one target that always applies.</param>
    public static TestHouse House(string target, string rest = "") =>
        new($$"""{ "Milestones": { "m": "", "n": "" }, "Sla": { "Always": { "Targets": { "T": {{target}} } } }, "Workflow": {{Marks}} {{rest}} }""");

    /// <summary>A workflow in which triggers reach milestones and nothing else.</summary>
    public const string Marks = """
        { "Preset": "standard", "States": { "Open": { "On": { "M": { "Do": { "Milestone": "m" } }, "N": { "Do": { "Milestone": "n" } }, "MN": { "Do": { "Milestone": ["m", "n"] } }, "Nothing": {} } },
          "Archived": { "On": { "Discard": { "To": "Discarded" } } }, "Discarded": { "Final": true, "Closed": true } } }
        """;

    public static Clock ClockOf(this Complaint complaint, string target = "T") => complaint.Clocks.Single(clock => clock.Target == target);

    public static async Task<int> StepsAsync(this TestHouse house, ComplaintId id) => (await house.EventsAsync<StepTaken>(id)).Count;
}
