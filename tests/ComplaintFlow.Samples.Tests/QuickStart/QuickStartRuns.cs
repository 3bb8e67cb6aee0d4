namespace ComplaintFlow.Samples.Tests.QuickStart;

/// <summary>The sample as it is, run twice.</summary>
public sealed class QuickStartRuns : IAsyncLifetime
{
    private readonly SampleFolder _folder = Folder();

    internal SampleRun First { get; private set; } = null!;

    internal SampleRun Second { get; private set; } = null!;

    public string Diagram => _folder.In(Path.Combine("out", "workflow.mmd"));

    public string Complaints => _folder.In(Path.Combine("out", "complaints.db"));

    public string Evidence => _folder.In(Path.Combine("out", "evidence"));

    internal static SampleFolder Folder() => new("appsettings.json", "complaints.csv");

    internal static Task<SampleRun> RunAsync(SampleFolder folder) => SampleRun.OfAsync("QuickStart", "--folder", folder.Root);

    public async Task InitializeAsync()
    {
        First = await RunAsync(_folder);
        Second = await RunAsync(_folder);
    }

    public Task DisposeAsync()
    {
        _folder.Dispose();
        return Task.CompletedTask;
    }
}
