using ComplaintFlow.Testing.Conformance;

namespace ComplaintFlow.Sqlite.Tests;

public sealed class ConformanceTests
{
    private static readonly StoreConformance Kit = new SqliteConformance();

    public static TheoryData<string> Rules { get; } = [.. StoreConformance.Rules.Select(rule => rule.Name)];

    [Theory]
    [MemberData(nameof(Rules))]
    public Task Holds(string rule) => Kit.RunAsync(rule);

    [Fact]
    public void No_rule_is_left_out() => Kit.LeftOut.Should().BeEmpty();

    private sealed class SqliteConformance : StoreConformance
    {
        protected override ValueTask<StoreUnderTest> OpenAsync()
        {
            var file = new TempFile();
            var store = new SqliteStore(file.ConnectionString);
            return new(StoreUnderTest.Of(store, async () =>
            {
                await store.DisposeAsync();
                file.Dispose();
            }));
        }
    }
}
