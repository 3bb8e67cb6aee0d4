using System.Text.Json;
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

namespace ComplaintFlow.Benchmarks.Handling;

/// <summary>What it costs to write a journal entry, by the metadata of the serializer and by the generated handlers.</summary>
[MemoryDiagnoser]
public class EntryBenchmarks
{
    private HistoryEntry _entry = null!;

    [Params("receipt", "assessment", "note")]
    public string Of { get; set; } = "";

    [GlobalSetup]
    public void Prepare()
    {
        RuleBook book = RuleBookReader.ReadJson("{}"u8.ToArray()).OrThrow();
        var anna = Actor.Of("anna", Roles.CaseOwner);
        var facts = new Facts
        {
            Now = new DateTimeOffset(2026, 4, 30, 8, 0, 0, TimeSpan.Zero), Predicates = NamedPredicates.AssumeTrue,
            NewId = ComplaintId.New(TimeProvider.System.GetUtcNow()), NewNumber = "C1",
        };
        var letter = new Intake
        {
            Channel = "Web", Subject = "Late delivery", Description = "The parcel came a week late and nobody answered.",
            Complainant = new Complainant { Name = "Li Na", Contacts = [Contact.Email("lina@example.com")] },
            Demands = [Demand.Refund(199m, "CNY")],
        };
        Decision received = Decider.Receive(letter, Actor.System, facts, book);
        ComplaintAction action = Of == "note" ? new AddNote("Called; nobody there.") : new BeginAssessment { Severity = Severity.Medium };
        _entry = (Of == "receipt" ? received : Decider.Act(received.Complaint!, action, anna, facts, book, book.Workflow)).Entry!;
        if (!HistoryCodec.Write(_entry).AsSpan().SequenceEqual(ByMetadata()))
            throw new InvalidOperationException("The bytes differ.");
    }

    [Benchmark(Baseline = true)]
    public byte[] ByMetadata() => JsonSerializer.SerializeToUtf8Bytes(_entry, ComplaintJson.Relaxed.HistoryEntry);

    [Benchmark]
    public byte[] ByHandlers() => HistoryCodec.Write(_entry);
}
