namespace ComplaintFlow.Samples.Tests;

public sealed class CustomStoreTests
{
    [Fact]
    public async Task A_store_over_plain_files_passes_the_kit()
    {
        SampleRun run = await SampleRun.OfAsync("CustomStore");

        run.Errors.Should().BeEmpty();
        run.ExitCode.Should().Be(0);
        run.Lines.Should().Contain(line => line.EndsWith(" are left out, 0 are broken", StringComparison.Ordinal));
        run.Lines.Where(line => line.StartsWith("left out ", StringComparison.Ordinal))
            .Count(line => !line.StartsWith("left out  Transfer", StringComparison.Ordinal)).Should().Be(1, "it can be moved as files");
        run.Lines.Count(line => line.StartsWith("holds ", StringComparison.Ordinal)).Should().BeGreaterThan(60);
    }
}
