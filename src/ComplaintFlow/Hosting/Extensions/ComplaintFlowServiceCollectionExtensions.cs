using System.Collections.ObjectModel;
using ComplaintFlow.Complaints;
using ComplaintFlow.Conditions;
using ComplaintFlow.Detection;
using ComplaintFlow.Figures;
using ComplaintFlow.Figures.Reports;
using ComplaintFlow.Handling;
using ComplaintFlow.Handling.Service;
using ComplaintFlow.Hosting;
using ComplaintFlow.Hosting.Binding;
using ComplaintFlow.Notifications;
using ComplaintFlow.Rules;
using ComplaintFlow.Storage;
using ComplaintFlow.Storage.InMemory;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds ComplaintFlow to a host.</summary>
public static class ComplaintFlowServiceCollectionExtensions
{
    /// <summary>
    /// Adds ComplaintFlow with the rules of the section <c>ComplaintFlow</c>, or of the root if that section is absent.
    /// </summary>
    /// <param name="services">The services of the host.</param>
    /// <param name="configuration">The root of the configuration.</param>
    /// <returns>A builder for the other parts.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="services"/> or <paramref name="configuration"/> is null.</exception>
    /// <remarks>
    /// The rules are verified when the host starts, and again whenever the configuration changes. Complaints are kept in memory
    /// until the builder names another store. Safe to call again.
    /// </remarks>
    /// <example>
    /// <code>
    /// var builder = WebApplication.CreateBuilder(args);
    /// builder.Services.AddComplaintFlow(builder.Configuration)
    ///     .UseSqlite("Data Source=complaints.db")
    ///     .AddWorkers();
    /// </code>
    /// </example>
    public static ComplaintFlowBuilder AddComplaintFlow(this IServiceCollection services, IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(configuration);
        services.TryAddSingleton<IRuleBookSource>(provider => new ConfiguredRuleBook(
            configuration, provider.GetService<IHostEnvironment>()?.ContentRootPath, Layers(provider),
            provider.GetRequiredService<HostRegistrations>(), provider.GetServices<IOptionsCheck>,
            provider.GetRequiredService<RuleReloadMonitor>(),
            provider.GetService<ILogger<ConfiguredRuleBook>>() ?? NullLogger<ConfiguredRuleBook>.Instance));
        return services.AddRest(configuration);
    }

    /// <summary>
    /// Adds ComplaintFlow with a rule book from the host, built in code or read from JSON, which does not change while the host
    /// runs.
    /// </summary>
    /// <param name="services">The services of the host.</param>
    /// <param name="rules">The rules, as <see cref="RuleBookReader"/> gives them.</param>
    /// <returns>A builder for the other parts.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="services"/> or <paramref name="rules"/> is null.</exception>
    /// <remarks>Complaints are kept in memory until the builder names another store. Safe to call again.</remarks>
    public static ComplaintFlowBuilder AddComplaintFlow(this IServiceCollection services, RuleBook rules)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(rules);
        services.TryAddSingleton<IRuleBookSource>(provider => new FixedRuleBook(
            rules, Layers(provider), provider.GetRequiredService<HostRegistrations>()));
        return services.AddRest(configuration: null);
    }

    private static ComplaintFlowBuilder AddRest(this IServiceCollection services, IConfiguration? configuration)
    {
        services.TryAddSingleton<ISectionCheck, HostSectionCheck>();
        services.AddOptions(configuration);
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<InMemoryStore>();
        services.TryAddSingleton<IComplaintStore>(provider => provider.GetRequiredService<InMemoryStore>());
        services.TryAddSingleton<IAlarms>(provider => provider.GetRequiredService<InMemoryStore>());
        services.TryAddSingleton<IOutbox>(provider => provider.GetRequiredService<InMemoryStore>());
        services.TryAddSingleton<IDefinitionStore>(provider => provider.GetRequiredService<InMemoryStore>());
        services.TryAddSingleton<IExpiringStore>(provider => provider.GetRequiredService<InMemoryStore>());
        services.TryAddSingleton<IComplaintNumberGenerator, DatedNumberGenerator>();
        services.TryAddSingleton<ITemplateRenderer, BuiltInTemplates>();
        services.TryAddSingleton<ILetterWriter>(provider => new LetterWriter(tenant =>
        {
            RuleBook? book = provider.GetRequiredService<IRuleBookSource>().Current.ForTenant(tenant);
            return book is null ? null : (book.Definition.Letters, book.DefaultCalendar?.Zone);
        }));
        services.TryAddSingleton(provider => Predicates(provider.GetServices<PredicateRegistration>()));
        services.TryAddTransient(provider => new TransitionEvaluator(
            provider.GetRequiredService<IRuleBookSource>().Current, provider.GetRequiredService<NamedPredicates>()));
        services.TryAddSingleton<EffectDispatcher>();
        services.TryAddSingleton<ClassifierRunner>();
        services.TryAddSingleton(SignalKey.None);
        services.TryAddSingleton<SignalMaker>();
        services.TryAddSingleton<HostRegistrations>();
        services.TryAddSingleton<RuleReloadMonitor>();
        services.TryAddSingleton<SnapshotCache>();
        services.TryAddSingleton<UnreadableComplaintMonitor>();
        services.TryAddSingleton<WorkerMetrics>();
        services.AddHandling();
        services.TryAddSingleton<IComplaintEvidence, ComplaintEvidence>();
        services.TryAddSingleton<IComplaintFigures>(
            provider => new ComplaintFigures(provider.GetRequiredService<IComplaintStore>(), provider.GetRequiredService<TimeProvider>())
        {
            Tenants = tenant =>
            {
                RuleBook rules = provider.GetRequiredService<IRuleBookSource>().Current;
                string served = UnknownTenantException.Checked(rules, tenant);
                return (served, rules.ForTenant(served)!.Definition.TelephoneRegion);
            },
        });
        services.TryAddSingleton<Backoff>();
        services.AddDelivering();
        services.TryAddSingleton<ComplaintProcessor>();
        services.TryAddSingleton<IComplaintProcessor>(static provider => provider.GetRequiredService<ComplaintProcessor>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IHostedService, StartupCheck>(StartupCheck.Create));
        return new ComplaintFlowBuilder(services);
    }

    /// <summary>
    /// Adds the options here, not in the methods that configure them, so that the configuration applies even if code sets
    /// nothing.
    /// </summary>
    private static void AddOptions(this IServiceCollection services, IConfiguration? configuration)
    {
        services.TryAddSingleton(provider => new HostConfiguration(configuration, provider.GetService<IConfiguration>()));
        services.AddComplaintFlowOptions<WorkerOptions>(
            "Workers", static (section, options) => section.Bind(options), new WorkerOptionsValidator());
        services.AddComplaintFlowOptions<SnapshotCacheOptions>(
            "SnapshotCache", static (section, options) => section.Bind(options), new SnapshotCacheOptionsValidator());
        services.AddComplaintFlowOptions<RecipientOptions>(
            "Recipients", static (section, options) => section.Bind(options), new RecipientOptionsValidator())
            .PostConfigure(static people => people.RemoveDisabled());
        services.AddComplaintFlowOptions<EvidenceOptions>(
            "Evidence", static (section, options) => section.Bind(options), new EvidenceOptionsValidator());
    }

    private static RuleLayerStack Layers(IServiceProvider provider) => new([.. provider.GetServices<RuleLayer>()]);

    private static NamedPredicates Predicates(IEnumerable<PredicateRegistration> registrations)
    {
        var predicates = new Dictionary<string, Func<Complaint, bool>>(Names.Comparer);
        foreach (PredicateRegistration registration in registrations)
            predicates[registration.Name] = registration.Predicate;
        return new NamedPredicates(new ReadOnlyDictionary<string, Func<Complaint, bool>>(predicates));
    }
}
