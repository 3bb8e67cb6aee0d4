using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using ComplaintFlow.Hosting.Binding;
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
        return services.AddOptions<TOptions>().ValidateOnStart();

        SectionBinding<TOptions> Binding(IServiceProvider provider) =>
            new(provider.GetRequiredService<HostConfiguration>(), provider.GetRequiredService<ISectionCheck>(), sectionName, bind,
                validator);
    }

    /// <summary>
    /// Gets the connection string <c>ConnectionStrings:ComplaintFlow</c> of the configuration that was passed to
    /// <c>AddComplaintFlow</c>, or otherwise of the registered one.
    /// </summary>
    /// <param name="provider">The services of the host.</param>
    /// <returns>The connection string, or null if there is none. It may hold a password: never log it.</returns>
    public static string? GetComplaintFlowConnectionString(this IServiceProvider provider) =>
        provider.GetRequiredService<HostConfiguration>().ConnectionString;
}
