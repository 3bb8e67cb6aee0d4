using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using ComplaintFlow.Hosting.Binding;
using ComplaintFlow.Storage;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>
/// Adds options that are bound from a section below <c>ComplaintFlow</c> and validated when the host starts. For adapters.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ComplaintFlowOptionsServiceCollectionExtensions
{
    /// <summary>
    /// Binds options from a section of the configuration that was passed to <c>AddComplaintFlow</c>, or otherwise of the
    /// registered one, and validates them when the host starts. Call it before you configure the options, so that code takes
    /// precedence. A second call changes nothing.
    /// </summary>
    /// <typeparam name="TOptions">The options.</typeparam>
    /// <param name="services">The services of the host, on which <c>AddComplaintFlow</c> was called.</param>
    /// <param name="sectionName">The name of the section below <c>ComplaintFlow</c>, such as <c>Stores:Sqlite</c>.</param>
    /// <param name="bind">Binds the section: <c>(section, options) =&gt; section.Bind(options)</c>, which the binding generator
    /// compiles.</param>
    /// <param name="validator">Validates the options. Instead of a name it gets the path of the section, for its messages.</param>
    /// <returns>A builder that configures the options further.</returns>
    public static OptionsBuilder<TOptions> AddComplaintFlowOptions<
        [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicParameterlessConstructor)] TOptions>(
        this IServiceCollection services, string sectionName, Action<IConfiguration, TOptions> bind, IValidateOptions<TOptions> validator)
        where TOptions : class
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentException.ThrowIfNullOrWhiteSpace(sectionName);
        ArgumentNullException.ThrowIfNull(bind);
        ArgumentNullException.ThrowIfNull(validator);
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IConfigureOptions<TOptions>, SectionBinding<TOptions>>(Binding));
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<TOptions>, SectionBinding<TOptions>>(Binding));
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IOptionsCheck, OptionsCheck<TOptions>>());
        return services.AddOptions<TOptions>().ValidateOnStart();

        SectionBinding<TOptions> Binding(IServiceProvider provider) =>
            new(provider.GetRequiredService<HostConfiguration>(), provider.GetRequiredService<ISectionCheck>(), sectionName, bind,
                validator);
    }

    /// <summary>
    /// Fills a connection string that is not set from <c>ConnectionStrings:ComplaintFlow</c> of the configuration that was passed
    /// to <c>AddComplaintFlow</c>, or otherwise of the registered one, and checks it when the host starts. A second call changes
    /// nothing.
    /// </summary>
    /// <typeparam name="TOptions">The options.</typeparam>
    /// <param name="services">The services of the host, on which <c>AddComplaintFlow</c> was called.</param>
    /// <param name="sectionName">The name of the section below <c>ComplaintFlow</c>, such as <c>Stores:Sqlite</c>.</param>
    /// <param name="parse">Parses a connection string, and throws an <see cref="ArgumentException"/> if it cannot be used.</param>
    /// <param name="problem">
    /// The message for a connection string that cannot be used: what is wrong, and what to write. It must not quote the connection
    /// string, which may hold a password.
    /// </param>
    /// <returns>The services.</returns>
    public static IServiceCollection AddComplaintFlowConnectionString<TOptions>(
        this IServiceCollection services, string sectionName, Action<string> parse, string problem)
        where TOptions : class, IConnectionStringOptions
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentException.ThrowIfNullOrWhiteSpace(sectionName);
        ArgumentNullException.ThrowIfNull(parse);
        ArgumentException.ThrowIfNullOrWhiteSpace(problem);
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IPostConfigureOptions<TOptions>, ConnectionStringBinding<TOptions>>(Binding));
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<TOptions>, ConnectionStringBinding<TOptions>>(Binding));
        return services;

        ConnectionStringBinding<TOptions> Binding(IServiceProvider provider) =>
            new(provider.GetRequiredService<HostConfiguration>(), sectionName, parse, problem);
    }
}
