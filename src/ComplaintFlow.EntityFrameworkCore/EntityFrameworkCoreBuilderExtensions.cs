using ComplaintFlow.EntityFrameworkCore;
using ComplaintFlow.EntityFrameworkCore.Contexts;
using ComplaintFlow.Hosting;
using Microsoft.EntityFrameworkCore;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds the store over a context of Entity Framework Core.</summary>
public static class EntityFrameworkCoreBuilderExtensions
{
    /// <summary>
    /// Stores complaints in the database of the application, through its own context. A starting host checks first whether the database
    /// has the tables, and does not start if it cannot work with them.
    /// </summary>
    /// <typeparam name="TContext">The context. Its model has the tables of complaints
    /// (<see cref="ComplaintFlowModelBuilderExtensions.AddComplaintFlow"/>).</typeparam>
    /// <param name="builder">The builder.</param>
    /// <returns>The builder.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="builder"/> is null.</exception>
    /// <remarks>
    /// Register the context with <c>AddDbContextFactory</c>, or with <c>AddDbContext</c>. Calls to the store have scopes of their own;
    /// those that arrive together share one, and nothing that flows with a caller reaches it. The connection, the provider and what is
    /// tried again are those of the context. A second call with the same context changes nothing.
    /// </remarks>
    /// <example>
    /// <code>
    /// builder.Services.AddDbContext&lt;ShopContext&gt;(options => options.UseNpgsql(connectionString));
    /// builder.Services.AddComplaintFlow(builder.Configuration).UseEntityFrameworkCore&lt;ShopContext&gt;();
    /// </code>
    /// </example>
    public static ComplaintFlowBuilder UseEntityFrameworkCore<TContext>(this ComplaintFlowBuilder builder)
        where TContext : DbContext
    {
        ArgumentNullException.ThrowIfNull(builder);
        return builder.UseStore(static provider => new EntityFrameworkCoreStore<TContext>(
            new OwnTransactions(new ScopeContextSource<TContext>(provider.GetRequiredService<IServiceScopeFactory>()))));
    }
}
