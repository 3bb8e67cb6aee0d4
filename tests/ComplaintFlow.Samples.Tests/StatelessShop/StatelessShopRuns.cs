namespace ComplaintFlow.Samples.Tests.StatelessShop;

/// <summary>The sample as it is, run twice.</summary>
public sealed class StatelessShopRuns : IAsyncLifetime
{
    internal SampleRun First { get; private set; } = null!;

    internal SampleRun Second { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        First = await RunAsync();
        Second = await RunAsync();
    }

    public Task DisposeAsync() => Task.CompletedTask;

    private static Task<SampleRun> RunAsync() =>
        SampleRun.OfAsync("StatelessShop", "--contentRoot", SampleProcess.ContentRoot("StatelessShop"));
}
