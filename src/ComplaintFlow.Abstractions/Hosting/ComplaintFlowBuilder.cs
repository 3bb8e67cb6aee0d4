using ComplaintFlow.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace ComplaintFlow.Hosting;

/// <summary>
/// Configures ComplaintFlow in a host. Extension methods in <c>Microsoft.Extensions.DependencyInjection</c> add the parts.
/// </summary>
public sealed class ComplaintFlowBuilder
{
    internal ComplaintFlowBuilder(IServiceCollection services) => Services = services;

    /// <summary>The services of the host.</summary>
    public IServiceCollection Services { get; }

    /// <summary>
    /// Stores complaints with another adapter. A later call with the same adapter replaces an earlier one; a host with two
    /// different adapters does not start. If the adapter is also an <see cref="IStoreSchema"/>, the host ensures its schema when
    /// it starts.
    /// </summary>
    /// <typeparam name="TStore">The type of the adapter, which has all four roles. One instance is created.</typeparam>
    /// <param name="create">Creates the adapter.</param>
    /// <returns>This builder.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="create"/> is null.</exception>
    public ComplaintFlowBuilder UseStore<TStore>(Func<IServiceProvider, TStore> create)
        where TStore : class, IComplaintStore, IAlarms, IOutbox, IDefinitionStore
    {
        ArgumentNullException.ThrowIfNull(create);
        Services.AddSingleton(new StoreRegistration(typeof(TStore)));
        Services.Replace(ServiceDescriptor.Singleton(create));
        Services.Replace(ServiceDescriptor.Singleton<IComplaintStore>(provider => provider.GetRequiredService<TStore>()));
        Services.Replace(ServiceDescriptor.Singleton<IAlarms>(provider => provider.GetRequiredService<TStore>()));
        Services.Replace(ServiceDescriptor.Singleton<IOutbox>(provider => provider.GetRequiredService<TStore>()));
        Services.Replace(ServiceDescriptor.Singleton<IDefinitionStore>(provider => provider.GetRequiredService<TStore>()));
        Services.Replace(ServiceDescriptor.Singleton<IExpiringStore>(
            provider => provider.GetRequiredService<TStore>() as IExpiringStore
                ?? throw StoreRegistration.KeepsNoExpiringValues<TStore>()));
        if (typeof(TStore).IsAssignableTo(typeof(IStoreSchema)))
            Services.Replace(ServiceDescriptor.Singleton(provider => (IStoreSchema)provider.GetRequiredService<TStore>()));
        return this;
    }

    /// <summary>
    /// Stores the bytes of evidence in a store. A later call replaces the store of an earlier one. If the store is also an
    /// <see cref="IStoreSchema"/>, the host ensures its schema when it starts.
    /// </summary>
    /// <typeparam name="TStore">The type of the store.</typeparam>
    /// <param name="create">Creates the store. It is called once.</param>
    /// <returns>This builder.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="create"/> is null.</exception>
    /// <remarks>The section <c>ComplaintFlow:Evidence</c> limits the size of a piece.</remarks>
    public ComplaintFlowBuilder UseEvidenceStore<TStore>(Func<IServiceProvider, TStore> create)
        where TStore : class, IEvidenceStore
    {
        ArgumentNullException.ThrowIfNull(create);
        Services.Replace(ServiceDescriptor.Singleton<IEvidenceStore>(create));
        Services.Replace(ServiceDescriptor.Singleton(new EvidenceRegistration(NeedsFolder: false)));
        return this;
    }
}
