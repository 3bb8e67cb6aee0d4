using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ComplaintFlow.EntityFrameworkCore.Contexts;

/// <summary>Gives out contexts of an application, each for one piece of work.</summary>
internal abstract class ContextSource
{
    public abstract ValueTask<RentedContext> RentAsync(CancellationToken cancellationToken);
}

/// <summary>A context, and what goes with it when the work is done.</summary>
internal readonly struct RentedContext(DbContext context, IAsyncDisposable owner) : IAsyncDisposable
{
    public DbContext Context => context;

    public ValueTask DisposeAsync() => owner.DisposeAsync();
}

/// <summary>Takes contexts from a factory.</summary>
internal sealed class FactoryContextSource<TContext>(IDbContextFactory<TContext> factory) : ContextSource
    where TContext : DbContext
{
    public override async ValueTask<RentedContext> RentAsync(CancellationToken cancellationToken)
    {
        TContext context = await factory.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        return new RentedContext(context, context);
    }
}

/// <summary>
/// Takes contexts from a scope of the host: by its factory if it has one, whatever the lifetime of that is, and otherwise as
/// <c>AddDbContext</c> has registered them.
/// </summary>
internal sealed class ScopeContextSource<TContext>(IServiceScopeFactory scopes) : ContextSource
    where TContext : DbContext
{
    public override async ValueTask<RentedContext> RentAsync(CancellationToken cancellationToken)
    {
        AsyncServiceScope scope = scopes.CreateAsyncScope();
        try
        {
            if (scope.ServiceProvider.GetService<IDbContextFactory<TContext>>() is not { } factory)
                return new RentedContext(scope.ServiceProvider.GetService<TContext>() ?? throw Missing(), scope);
            TContext context = await factory.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
            return new RentedContext(context, new Both(context, scope));
        }
        catch
        {
            await scope.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    private static InvalidOperationException Missing() => new(
        $"The host has no {typeof(TContext).Name}. Call AddDbContext<{typeof(TContext).Name}> or AddDbContextFactory, with the provider of "
            + "the database.");

    /// <summary>A context that the factory of a scope has made: the scope does not dispose it.</summary>
    private sealed class Both(TContext context, AsyncServiceScope scope) : IAsyncDisposable
    {
        public async ValueTask DisposeAsync()
        {
            await context.DisposeAsync().ConfigureAwait(false);
            await scope.DisposeAsync().ConfigureAwait(false);
        }
    }
}
