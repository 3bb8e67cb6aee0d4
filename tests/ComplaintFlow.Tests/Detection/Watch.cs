using System.Text;
using ComplaintFlow.Complaints;
using ComplaintFlow.Handling;
using ComplaintFlow.Handling.Detecting;
using ComplaintFlow.Hosting;
using ComplaintFlow.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace ComplaintFlow.Tests.Detection;

/// <summary>A house with detectors.</summary>
internal static class Watch
{
    public static readonly byte[] Key = Encoding.UTF8.GetBytes("a key of no other house");

    private const string Tiers =
        """ "Tiers": { "Service": { "Rank": 10, "Targets": { "Answer": { "Within": "24h", "Until": "FirstResponse" } } }, "Major": { "Rank": 100 } } """;

    /// <summary>A trigger of the house that only brings fields.</summary>
    private const string Correcting =
        """ "Workflow": { "Preset": "standard", "States": { "Open": { "On": { "Correct": { "By": ["CaseOwner"] } } } } } """;

    /// <summary>Three people, one batch, three days: an emergency.</summary>
    public const string SameBatch = """
        "same-batch": { "Kind": "Group", "Same": ["Sku", "Batch"], "AtLeast": 3, "Within": "72h",
            "Then": { "Flags": "Group", "Tier": "Major", "Priority": "Urgent", "Do": "RaiseSystemicRisk", "Notify": "QualityManager" } }
        """;

    public const string Again = """
        "again": { "Kind": "Repeat", "Same": "Category", "AtLeast": 2, "Within": "30 calendar days", "Then": { "Flags": "Repeat", "Priority": "High", "Notify": "CaseOwner" } }
        """;

    public const string Alike = """
        "alike": { "Kind": "Group", "Same": "Text", "AtLeast": 2, "Within": "72h", "Then": { "Flags": "Group" } }
        """;

    public static TestHouse House(string detectors, Action<ComplaintFlowBuilder>? more = null, string fields = "{}") =>
        new(Rules(detectors, fields), builder =>
    {
        builder.UseSignalKey(Key);
        more?.Invoke(builder);
    });

    public static string Rules(string detectors, string fields = "{}") =>
        $$"""{ "Fields": {{fields}}, "Sla": { {{Tiers}} }, {{Correcting}}, "EarlyWarning": { "Detectors": { {{detectors}} } } }""";

    public static Intake From(string email, string? batch = "B7", string text = "The kettle is dented.", string? category = null) => new()
    {
        Channel = "Web", Subject = "Kettle", Description = text, Category = category,
        Complainant = email.Length == 0 ? new() : new() { Name = "Li Na", Contacts = [Contact.Email(email)] },
        Product = batch is null ? null : new() { Sku = "K-1", Batch = batch },
    };

    public static async Task<Complaint[]> ReceiveAllAsync(this TestHouse house, params Intake[] intakes)
    {
        var received = new List<ComplaintId>();
        foreach (Intake intake in intakes)
        {
            received.Add((await house.ReceiveAsync(intake)).Id);
            house.Clock.Advance(TimeSpan.FromHours(1));
        }
        await house.SendAllAsync();
        return await house.GetAllAsync(received);
    }

    public static async Task<Complaint[]> GetAllAsync(this TestHouse house, IEnumerable<ComplaintId> ids)
    {
        var complaints = new List<Complaint>();
        foreach (ComplaintId id in ids)
            complaints.Add(await house.GetAsync(id));
        return [.. complaints];
    }

    public static ValueTask LookAsync(this TestHouse house, ComplaintId id) =>
        house.Get<GroupDetection>().LookAsync(new ComplaintKey(ComplaintKey.DefaultTenant, id), default);
}
