using ComplaintFlow.Complaints;
using ComplaintFlow.Handling;
using ComplaintFlow.Notifications;
using ComplaintFlow.Storage;
using ComplaintFlow.Storage.InMemory;
using ComplaintFlow.Testing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace ComplaintFlow.Tests.Hosting;

public sealed class WorkerTests
{
    private const string Rules =
        """{ "Sla": { "Always": { "Targets": { "T": { "Within": "1h", "Until": "Accepted", "Steps": { "late": { "At": "100%", "Notify": "CaseOwner" } } } } } } }""";

    [Theory]
    [InlineData(0)]
    [InlineData(3)]
    public async Task A_notice_leaves_when_its_time_comes_also_after_the_store_was_lost(int losses)
    {
        var clock = new DrivenClock(TestHouse.Start);
        var channel = new RecordingChannel();
        var late = new TaskCompletionSource<Notice>(TaskCreationOptions.RunContinuationsAsynchronously);
        channel.Told = notice =>
        {
            if (notice.Topic == "StepTaken")
                late.TrySetResult(notice);
        };
        var alarms = new LosableAlarms();
        var logs = new CapturedLogs();
        HostApplicationBuilder builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Configuration.AddJsonStream(new MemoryStream(TestHouse.Json($"{{ \"ComplaintFlow\": {Rules} }}")));
        builder.Logging.AddProvider(logs);
        builder.Services.AddSingleton<TimeProvider>(clock);
        builder.Services.AddComplaintFlow(builder.Configuration).AddWorkers().AddNotificationChannel("test", _ => channel)
            .UseStore(_ => alarms.Inner).Services.AddSingleton<IAlarms>(alarms);
        using IHost host = builder.Build();
        await host.StartAsync();
        Complaint complaint = await host.Services.GetRequiredService<IComplaintService>().ReceiveAsync(TestHouse.Kettle());
        alarms.Losses = losses;

        clock.Advance(TimeSpan.FromHours(1));
        for (int i = 0; i < 100_000 && !late.Task.IsCompleted; i++)
        {
            clock.Advance(TimeSpan.FromSeconds(1));
            await Task.Yield();
        }

        (await late.Task.WaitAsync(TimeSpan.FromSeconds(30))).Number.Should().Be(complaint.Number);
        logs.All.Count(log => log.Id == 1103).Should().Be(losses);
        await host.StopAsync();
        channel.Notices("StepTaken").Should().ContainSingle();
    }

    [Fact]
    public async Task A_host_with_broken_rules_does_not_start()
    {
        HostApplicationBuilder builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Configuration.AddJsonStream(new MemoryStream("""{ "ComplaintFlow": { "Currency": "yuan" } }"""u8.ToArray()));
        builder.Services.AddComplaintFlow(builder.Configuration).AddWorkers();
        using IHost host = builder.Build();

        await host.Awaiting(one => one.StartAsync()).Should().ThrowAsync<ComplaintFlow.Rules.RuleBookException>().WithMessage("*CF1043*");
    }

    [Fact]
    public void Added_twice_there_is_one_of_each()
    {
        IConfiguration none = new ConfigurationBuilder().Build();
        var services = new ServiceCollection();

        services.AddComplaintFlow(none).AddWorkers().AddWorkers();
        services.AddComplaintFlow(none);

        services.Where(service => service.ServiceType == typeof(IHostedService)).Should().HaveCount(5);
        services.Should().ContainSingle(service => service.ServiceType == typeof(IComplaintService));
    }

    /// <summary>Alarms that cannot be reached as often as a test says.</summary>
    private sealed class LosableAlarms : IAlarms
    {
        private int _losses;

        public InMemoryStore Inner { get; } = new();

        public int Losses { set => Volatile.Write(ref _losses, value); }

        public ValueTask<IReadOnlyList<ComplaintLease>> LeaseDueAsync(LeaseRequest request, CancellationToken cancellationToken)
        {
            if (Interlocked.Decrement(ref _losses) >= 0)
                throw new IOException("The store cannot be reached.");
            return Inner.LeaseDueAsync(request, cancellationToken);
        }

        public ValueTask SettleDueAsync(IReadOnlyList<DueOutcome> outcomes, CancellationToken cancellationToken) =>
            Inner.SettleDueAsync(outcomes, cancellationToken);

        public ValueTask<IReadOnlyList<ParkedComplaint>> GetParkedAsync(string tenant, int max, CancellationToken cancellationToken) =>
            Inner.GetParkedAsync(tenant, max, cancellationToken);

        public ValueTask<IReadOnlyList<StoredAlarm?>> GetAlarmsAsync(
            IReadOnlyList<ComplaintKey> keys, CancellationToken cancellationToken) => Inner.GetAlarmsAsync(keys, cancellationToken);

        public ValueTask<Backlog> GetDueBacklogAsync(DateTimeOffset now, CancellationToken cancellationToken) =>
            Inner.GetDueBacklogAsync(now, cancellationToken);

        public ValueTask<int> ResumeAsync(IReadOnlyList<ComplaintKey> keys, CancellationToken cancellationToken) =>
            Inner.ResumeAsync(keys, cancellationToken);
    }
}
