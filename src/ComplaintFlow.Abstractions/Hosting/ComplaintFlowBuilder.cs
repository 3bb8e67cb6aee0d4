using ComplaintFlow.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace ComplaintFlow.Hosting;

/// <summary>
/// Adds to ComplaintFlow what a host needs besides. What it can add are extension methods in
/// <c>Microsoft.Extensions.DependencyInjection</c>.
/// </summary>
public sealed class ComplaintFlowBuilder
{
    internal ComplaintFlowBuilder(IServiceCollection services) => Services = services;

    /// <summary>The services of the host.</summary>
    public IServiceCollection Services { get; }

    /// <summary>
    /// Keeps complaints in another store. A later call with the same adapter replaces an earlier one; a host with two different adapters
    /// does not start. If the adapter is an <see cref="IStoreSchema"/> too, the host ensures its schema when it starts.
    /// </summary>
    /// <typeparam name="TStore">An adapter in all four roles; made once.</typeparam>
    /// <param name="create">Makes the adapter.</param>
    /// <returns>This builder.</returns>
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
        if (typeof(TStore).IsAssignableTo(typeof(IStoreSchema)))
            Services.Replace(ServiceDescriptor.Singleton(provider => (IStoreSchema)provider.GetRequiredService<TStore>()));
        return this;
    }
}
