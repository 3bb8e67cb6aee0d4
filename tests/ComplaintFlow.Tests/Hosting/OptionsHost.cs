using System.Text;
using ComplaintFlow.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace ComplaintFlow.Tests.Hosting;

/// <summary>Hosts as users build them, with an <c>appsettings.json</c> of a few lines.</summary>
internal static class OptionsHost
{
    /// <param name="settings">What stands in the section ComplaintFlow.</param>
    /// <param name="configure">What the host adds.</param>
    public static IHost Build(string settings, Action<ComplaintFlowBuilder>? configure = null)
    {
        HostApplicationBuilder builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Configuration.AddJsonStream(Json($$"""{ "ComplaintFlow": {{settings}} }"""));
        ComplaintFlowBuilder complaints = builder.Services.AddComplaintFlow(builder.Configuration);
        configure?.Invoke(complaints);
        return builder.Build();
    }

    /// <summary>Starts and stops a host. An exception is what stopped the start.</summary>
    public static async Task StartAsync(string settings, Action<ComplaintFlowBuilder>? configure = null)
    {
        using IHost host = Build(settings, configure);
        await host.StartAsync();
        await host.StopAsync();
    }

    /// <summary>What stops the start, one failure a line.</summary>
    public static async Task<string[]> FailuresAsync(string settings, Action<ComplaintFlowBuilder>? configure = null)
    {
        try
        {
            await StartAsync(settings, configure);
            return [];
        }
        catch (OptionsValidationException one)
        {
            return [.. one.Failures];
        }
        catch (AggregateException several)
        {
            return [.. several.InnerExceptions.Cast<OptionsValidationException>().SelectMany(one => one.Failures)];
        }
    }

    public static T Options<T>(this IHost host)
        where T : class => host.Services.GetRequiredService<IOptions<T>>().Value;

    public static MemoryStream Json(string text) => new(Encoding.UTF8.GetBytes(text));
}
