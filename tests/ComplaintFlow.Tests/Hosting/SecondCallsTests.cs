using ComplaintFlow.Handling;
using ComplaintFlow.Hosting;
using ComplaintFlow.Hosting.Delivering;
using ComplaintFlow.Notifications;
using ComplaintFlow.Storage.InMemory;
using ComplaintFlow.Tests.Storage.Broken;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace ComplaintFlow.Tests.Hosting;

/// <summary>
/// Modules of a host call the builder each for itself: their calls add up, and what cannot be told apart stops the start.
/// </summary>
public sealed class SecondCallsTests
{
    [Fact]
    public void Workers_are_configured_by_all_calls()
    {
        using ServiceProvider services =
            Services(builder => builder.AddWorkers(one => one.BatchSize = 7).AddWorkers(two => two.MaxAttempts = 3).AddWorkers());

        services.GetRequiredService<IOptions<WorkerOptions>>().Value.Should()
            .Match<WorkerOptions>(options => options.BatchSize == 7 && options.MaxAttempts == 3);
        services.GetServices<IHostedService>().Should().OnlyHaveUniqueItems(service => service.GetType());
    }

    [Fact]
    public void Limits_of_evidence_are_kept_when_its_folder_is_named_again()
    {
        using ServiceProvider services =
            Services(builder => builder.UseEvidenceFolder("a", one => one.MaxBytes = 5).UseEvidenceFolder("b"));

        services.GetRequiredService<IOptions<EvidenceOptions>>().Value.MaxBytes.Should().Be(5);
    }

    [Fact]
    public void A_channel_that_is_added_twice_gets_each_notice_once()
    {
        using ServiceProvider services = Services(
            builder => builder.AddNotificationChannel<Silent>().AddNotificationChannel<Silent>().AddConsoleNotifications()
                .AddConsoleNotifications());

        services.GetServices<ChannelRegistration>().Select(channel => channel.Name).Should().Equal("Silent", "console");
    }

    [Fact]
    public async Task Two_different_stores_stop_the_start()
    {
        await ((Func<Task>)(() =>
            StartAsync(builder => builder.UseStore(_ => new InMemoryStore()).UseStore(_ => new InMemoryStore())))).Should().NotThrowAsync();
        await ((Func<Task>)(() => StartAsync(builder => builder.UseStore(_ => new InMemoryStore()).UseStore<Decorator>(_ => null!))))
            .Should().ThrowAsync<InvalidOperationException>().WithMessage("CF3098*InMemoryStore, Decorator*");
    }

    private static async Task StartAsync(Action<ComplaintFlowBuilder> configure)
    {
        HostApplicationBuilder builder = Host.CreateEmptyApplicationBuilder(null);
        configure(builder.Services.AddComplaintFlow(builder.Configuration));
        using IHost host = builder.Build();
        await host.StartAsync();
        await host.StopAsync();
    }

    private static ServiceProvider Services(Action<ComplaintFlowBuilder> configure)
    {
        var services = new ServiceCollection();
        services.AddLogging();
        configure(services.AddComplaintFlow(new ConfigurationBuilder().Build()));
        return services.BuildServiceProvider();
    }

    private sealed class Silent : INotificationChannel
    {
        public ValueTask<DeliveryResult> SendAsync(Delivery delivery, CancellationToken cancellationToken) => new(DeliveryResult.Delivered);
    }
}
