using System.Text;
using ComplaintFlow.Hosting;
using ComplaintFlow.Notifications;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace ComplaintFlow.KillTest;

/// <summary>A host as all nodes are: every complaint has one target with four steps, so that complaints fall due all the time.</summary>
internal static class House
{
    /// <summary>How many steps each complaint takes.</summary>
    public const int Steps = 4;

    /// <summary>A host on a store; with a channel it also works by itself.</summary>
    /// <param name="store">The store, as <see cref="Ground.Store"/> names it.</param>
    /// <param name="pace">How many seconds lie between two steps.</param>
    /// <param name="channel">Where notices go.</param>
    public static IHost Build(string store, int pace, INotificationChannel? channel = null)
    {
        HostApplicationBuilder builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Logging.ClearProviders();
        builder.Configuration.AddJsonStream(new MemoryStream(Encoding.UTF8.GetBytes(Rules(pace))));
        ComplaintFlowBuilder complaints = builder.Services.AddComplaintFlow(builder.Configuration);
        if (store.Split(':', 2) is ["sqlite", var file])
            complaints.UseSqlite(file);
        else
            complaints.UsePostgreSql(store["postgres:".Length..], options => options.RetryTimeout = TimeSpan.FromMinutes(2));
        if (channel is null)
            return builder.Build();
        complaints.AddNotificationChannel("pipe", _ => channel);
        complaints.AddWorkers(workers =>
        {
            workers.PollInterval = TimeSpan.FromMilliseconds(100);
            workers.LeaseDuration = TimeSpan.FromSeconds(10); // what a node that was killed had leased is free again soon
            workers.MaxDelay = TimeSpan.FromSeconds(5);
            workers.MaxAttempts = 1000;
        });
        return builder.Build();
    }

    private static string Rules(int pace) => $$"""
        { "ComplaintFlow": { "Sla": { "Always": { "Targets": { "Answer": { "Within": "{{pace}}s", "Until": "Closed", "Steps": {
            "late": { "At": "100%", "Notify": "CaseOwner" }, "later": { "At": "{{pace}}s after due", "Notify": "CaseOwner" },
            "latest": { "At": "{{2 * pace}}s after due", "Notify": "CaseOwner" }, "last": { "At": "{{3 * pace}}s after due", "Notify": "CaseOwner" } } } } } } } }
        """;
}
