using ComplaintFlow.Storage.InMemory;
using ComplaintFlow.Testing;
using ComplaintFlow.Testing.Conformance;

namespace ComplaintFlow.Tests.Storage.Evidence;

/// <summary>
/// A kit that passes everything proves nothing: each of these stores breaks one rule, and the suite named beside it must find that.
/// </summary>
public sealed class BrokenEvidenceTests
{
    private static readonly Dictionary<string, (string Suite, Func<EvidenceDecorator> Open)> Faults = new(StringComparer.Ordinal)
    {
        [nameof(ReadsOnce)] = ("Keeping", () => new ReadsOnce()),
        [nameof(WholeBlocks)] = ("Keeping", () => new WholeBlocks()),
        [nameof(Appends)] = ("Keeping", () => new Appends()),
        [nameof(RefusesRepeats)] = ("Keeping", () => new RefusesRepeats()),
        [nameof(EmptyForMissing)] = ("Keeping", () => new EmptyForMissing()),
        [nameof(SaysAlwaysYes)] = ("Keeping", () => new SaysAlwaysYes()),
        [nameof(EmptiesFirst)] = ("BrokenOff", () => new EmptiesFirst()),
        [nameof(BytesMoveToTheLastTenant)] = ("Tenant", () => new BytesMoveToTheLastTenant()),
        [nameof(BytesOfEveryTenant)] = ("Tenant", () => new BytesOfEveryTenant()),
        [nameof(TenantsWithoutCase)] = ("Tenant", () => new TenantsWithoutCase()),
        [nameof(KeepsHalves)] = ("BrokenOff", () => new KeepsHalves()),
        [nameof(SwallowsFaults)] = ("BrokenOff", () => new SwallowsFaults()),
        [nameof(DeafToGivingUp)] = ("BrokenOff", () => new DeafToGivingUp()),
        [nameof(OneReader)] = ("SideBySide", () => new OneReader()),
        [nameof(OneIncomingFile)] = ("SideBySide", () => new OneIncomingFile(new MemoryStream())),
        [nameof(RemembersMissing)] = ("SideBySide", () => new RemembersMissing()),
    };

    public static TheoryData<string> FaultNames { get; } = [.. Faults.Keys];

    [Theory]
    [MemberData(nameof(FaultNames))]
    public async Task A_store_with_a_fault_does_not_pass(string fault)
    {
        (string suite, Func<EvidenceDecorator> open) = Faults[fault];

        IReadOnlyList<ConformanceResult> results = await new Kit(open).RunAllAsync();

        results.Where(result => result.Failure is not null).Select(result => result.Rule.Suite).Should()
            .Contain(suite, "it finds a store with the fault {0}", fault);
    }

    [Fact]
    public async Task The_same_store_without_a_fault_passes() =>
        (await new Kit(() => new EvidenceDecorator(new InMemoryEvidence())).RunAllAsync()).Should().OnlyContain(result => result.Holds);

    [Fact]
    public void Each_suite_has_a_store_that_it_must_find() =>
        Faults.Values.Select(fault => fault.Suite).Should()
            .Contain(EvidenceConformance.Rules.Select(rule => rule.Suite).Distinct(StringComparer.Ordinal));

    private sealed class Kit(Func<EvidenceDecorator> open) : EvidenceConformance
    {
        protected override ValueTask<EvidenceUnderTest> OpenAsync() => new(new EvidenceUnderTest(open()));

        protected override ValueTask<EvidenceUnderTest> OpenAnotherAsync(EvidenceUnderTest first)
        {
            EvidenceDecorator another = open();
            another.Inner = ((EvidenceDecorator)first.Store).Inner;
            return new(new EvidenceUnderTest(another));
        }
    }
}
