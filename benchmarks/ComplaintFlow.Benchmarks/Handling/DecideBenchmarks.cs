using System.Text;
using BenchmarkDotNet.Attributes;
using ComplaintFlow.Complaints;
using ComplaintFlow.Complaints.Events;
using ComplaintFlow.Complaints.Serialization;
using ComplaintFlow.Conditions;
using ComplaintFlow.Handling;
using ComplaintFlow.Handling.Actions;
using ComplaintFlow.Handling.Deciding;
using ComplaintFlow.Handling.Engine;
using ComplaintFlow.Rules;
using ComplaintFlow.Storage;
using ComplaintFlow.Workflow;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace ComplaintFlow.Benchmarks.Handling;

/// <summary>What a decision costs on the standard workflow, against a hand-written table that only looks the transition up.</summary>
[MemoryDiagnoser]
public class DecideBenchmarks
{
    private const string Rules = """
        { "Classification": { "Rules": { "safety": { "When": { "Text": { "ContainsAny": ["fire", "起火"] } }, "Then": { "Tier": "Major" } },
                                         "service": { "Order": 5, "When": { "Text": { "Exists": true } }, "Then": { "Tier": "Service" } } } },
          "Sla": { "Tiers": { "Service": { "Rank": 1, "Targets": { "First": { "Within": "24h", "Until": "FirstResponse", "Steps": { "warn": { "At": "75%", "Notify": ["CaseOwner"] } } } } },
                              "Major": { "Rank": 2 } },
                   "Always": { "Targets": { "Assessment": { "Within": "48h", "Until": "UnderAssessment" } } } } }
        """;

    private static readonly Intake Letter = new()
    {
        Channel = "Web", Subject = "Late delivery", Description = new string('x', 200)
            + " The parcel came a week late and nobody answered.",
        Complainant = new Complainant
        {
            Name = "Li Na", Contacts = [Contact.Email("lina@example.com")],
        }, Demands = [Demand.Refund(199m, "CNY")],
    };

    private readonly Actor _anna = Actor.Of("anna", Roles.CaseOwner);
    private readonly BeginAssessment _action = new() { Severity = Severity.Medium };
    private readonly Dictionary<(string State, string Trigger), (string To, string Role)> _table = [];
    private RuleBook _book = null!;
    private Facts _facts = null!;
    private Complaint _complaint = null!;
    private Complaint _assessed = null!;
    private readonly RequestInformation _question = new("When was it bought?");
    private IComplaintService _service = null!;
    private HistoryEntry _entry = null!;
    private byte[] _bytes = null!;

    [GlobalSetup]
    public void Prepare()
    {
        IConfiguration configuration = new ConfigurationBuilder().AddJsonStream(new MemoryStream(Encoding.UTF8.GetBytes(Rules))).Build();
        ServiceProvider services = new ServiceCollection().AddComplaintFlow(configuration).Services.BuildServiceProvider();
        _service = services.GetRequiredService<IComplaintService>();
        _book = RuleBookReader.ReadJson(Encoding.UTF8.GetBytes(Rules)).OrThrow();
        _facts = new Facts
        {
            Now = new DateTimeOffset(2026, 4, 30, 8, 0, 0, TimeSpan.Zero), Predicates = NamedPredicates.AssumeTrue,
            NewId = ComplaintId.New(TimeProvider.System.GetUtcNow()), NewNumber = "C1",
        };
        Decision received = Decider.Receive(Letter, Actor.System, _facts, _book);
        _complaint = received.Complaint!;
        _entry = received.Entry!;
        _assessed = Decider.Act(_complaint, _action, _anna, _facts, _book, _book.Workflow).Complaint!;
        if (Decider.Act(_assessed, _question, _anna, _facts, _book, _book.Workflow).Entry is null)
            throw new InvalidOperationException("The question is refused.");
        _bytes = HistoryCodec.Write(_entry);
        _table.Add(("Received", "BeginAssessment"), ("UnderAssessment", Roles.CaseOwner));
    }

    [Benchmark(Baseline = true)]
    public bool HandWrittenLookup() =>
        _table.TryGetValue((_complaint.State, "BeginAssessment"), out (string To, string Role) way) && _anna.Has(way.Role);

    [Benchmark]
    public object DecideOneActionThatChangesNoFacts() => Decider.Act(_assessed, _question, _anna, _facts, _book, _book.Workflow);

    [Benchmark]
    public object DecideOneAction() => Decider.Act(_complaint, _action, _anna, _facts, _book, _book.Workflow);

    [Benchmark]
    public object DecideOneReceipt() => Decider.Receive(Letter, Actor.System, _facts, _book);

    [Benchmark]
    public IReadOnlyList<PermittedAction> Permitted() =>
        Decider.Permitted(_complaint, _anna, _facts, _book, _book.Workflow);

    [Benchmark]
    public byte[] WriteSnapshot() => SnapshotCodec.Write(_complaint);

    [Benchmark]
    public byte[] WriteEntry() => HistoryCodec.Write(_entry);

    [Benchmark]
    public byte[] HashEntry() => HashChain.Next(HashChain.Start.Span, _bytes);

    [Benchmark]
    public async Task<Complaint> ReceiveToCommittedInMemory() => await _service.ReceiveAsync(Letter);

    [Benchmark]
    public async Task<ActionOutcome> ReceiveAndActToCommittedInMemory() =>
        await _service.ActAsync((await _service.ReceiveAsync(Letter)).Id, _action, _anna);
}
