using ComplaintFlow.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace ComplaintFlow.Shared;

/// <summary>Sends the outbox of a host until it is empty, as a worker does, beside whatever else runs.</summary>
internal static class SentOutbox
{
    public static Task RunAsync(IServiceProvider house) => Task.Run(async () =>
    {
        while (await house.GetRequiredService<IComplaintProcessor>().ProcessOutboxAsync() > 0)
        {
        }
    });
}
