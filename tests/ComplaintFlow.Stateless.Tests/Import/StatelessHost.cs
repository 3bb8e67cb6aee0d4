using System.Text;
using ComplaintFlow.Complaints;
using ComplaintFlow.Handling;
using ComplaintFlow.Hosting;
using ComplaintFlow.Rules;
using ComplaintFlow.Testing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace ComplaintFlow.Stateless.Tests.Import;

/// <summary>A host with rules as JSON, and what the test adds.</summary>
internal sealed class StatelessHost : IDisposable
{
    private readonly ServiceProvider _services;

    public StatelessHost(Action<ComplaintFlowBuilder> add, string rules = "{}", Action<ComplaintFlowBuilder>? more = null)
    {
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddSingleton<TimeProvider>(Clock);
        ComplaintFlowBuilder builder = services.AddComplaintFlow(new ConfigurationBuilder()
            .AddJsonStream(new MemoryStream(Encoding.UTF8.GetBytes($$"""{ "ComplaintFlow": {{rules}} }"""))).Build());
        add(builder);
        more?.Invoke(builder);
        _services = services.BuildServiceProvider();
    }

    public DrivenClock Clock { get; } = new(new DateTimeOffset(2026, 3, 2, 8, 0, 0, TimeSpan.Zero));

    public IComplaintService Complaints => _services.GetRequiredService<IComplaintService>();

    public IComplaintProcessor Processor => _services.GetRequiredService<IComplaintProcessor>();

    public RuleBook Rules => _services.GetRequiredService<IRuleBookSource>().Current;

    /// <summary>What keeps the host from starting.</summary>
    public IReadOnlyList<Diagnostics.Diagnostic> Defects()
    {
        try
        {
            _ = Rules;
            return [];
        }
        catch (RuleBookException error)
        {
            return error.Diagnostics;
        }
    }

    public async Task<Complaint> ReceiveAsync(IReadOnlyDictionary<string, string>? fields = null) => await Complaints.ReceiveAsync(
        new Intake { Channel = "Web", Subject = "Kettle", Fields = fields ?? new Dictionary<string, string>(StringComparer.Ordinal) });

    public async Task SendAllAsync()
    {
        while (await Processor.ProcessOutboxAsync() > 0)
        {
        }
    }

    public void Dispose() => _services.Dispose();
}
