using ComplaintFlow.Complaints;
using ComplaintFlow.Complaints.Events;
using ComplaintFlow.Handling.Actions;
using ComplaintFlow.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace ComplaintFlow.Tests.Routing;

/// <summary>A house in which a host says who is away, who was last, and who works where.</summary>
internal sealed class RoutingHouse : IHandlerPresence, ILastHandler, IDisposable
{
    /// <summary>Words that give a ground or a tier.</summary>
    private const string Grounds = """
        "Classification": { "Rules": {
            "quality": { "When": { "Text": { "ContainsAny": "broken" } }, "Then": { "Ground": "QualityDefect" } },
            "contract": { "When": { "Text": { "ContainsAny": "contract" } }, "Then": { "Ground": "ContractDispute" } },
            "shipping": { "When": { "Text": { "ContainsAny": "customs" } }, "Then": { "Ground": "ShippingFormality" } },
            "suggested": { "When": { "Text": { "ContainsAny": "rude" } }, "Then": { "Department": "Service" } },
            "major": { "When": { "Text": { "ContainsAny": "fire" } }, "Then": { "Tier": "Major" } },
            "minor": { "Order": 9, "When": { "Text": { "Exists": true } }, "Then": { "Tier": "Minor" } } } },
        "Fields": { "ComplainedAbout": "Set" },
        "Sla": { "Chain": ["DepartmentSupervisor", "Executive"],
                 "Tiers": { "Minor": { "Rank": 1, "Targets": { "Answer": { "Within": "48h", "Until": "FirstResponse" } } }, "Major": { "Rank": 9, "Targets": { "Answer": { "Within": "72h", "Until": "FirstResponse" } } } } }
        """;

    private readonly TestHouse _house;

    /// <param name="routing">What stands in the section Routing.</param>
    /// <param name="directory">Who works where; null where the configuration says it.</param>
    public RoutingHouse(string routing, IHandlerDirectory? directory = null) =>
        _house = new TestHouse($$"""{ {{Grounds}}, "Routing": {{routing}} }""", builder =>
    {
        builder.Services.AddSingleton<IHandlerPresence>(this);
        builder.Services.AddSingleton<ILastHandler>(this);
        if (directory is not null)
            builder.Services.AddSingleton(directory);
    });

    public TestHouse House => _house;

    public List<string> Away { get; } = [];

    public string? Last { get; set; }

    public void Dispose() => _house.Dispose();

    public async Task<Complaint> ReceiveAsync(string text = "It is broken.", string? department = null, params string[] complainedAbout) =>
        await _house.ReceiveAsync(TestHouse.Kettle(text) with
    {
        Department = department,
        Fields = complainedAbout.Length == 0 ? TestHouse.Kettle().Fields : new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["ComplainedAbout"] = string.Join(',', complainedAbout),
        },
    });

    public async Task<string?> OwnerAsync(string text = "It is broken.") => (await ReceiveAsync(text)).Owner;

    public async Task<RoutingBasis> BasisAsync(ComplaintId id) => (await _house.EventsAsync<Assigned>(id))[^1].Basis!;

    public async Task<Complaint> AcceptAsync(ComplaintId id)
    {
        await _house.DoAsync(id, new BeginAssessment());
        return await _house.DoAsync(id, new Accept());
    }

    ValueTask<IReadOnlyCollection<string>> IHandlerPresence.GetAbsentAsync(
        IReadOnlyList<string> handlers, DateTimeOffset at, CancellationToken cancellationToken) => new(Away);

    ValueTask<string?> ILastHandler.FindAsync(Complaint complaint, CancellationToken cancellationToken) => new(Last);
}
