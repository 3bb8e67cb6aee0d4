using ComplaintFlow.EntityFrameworkCore;
using ComplaintFlow.EntityFrameworkCore.Model;

namespace Microsoft.EntityFrameworkCore;

/// <summary>Adds the tables of complaints to the model of an application.</summary>
public static class ComplaintFlowModelBuilderExtensions
{
    /// <summary>
    /// Adds the tables of complaints to the model, so that the application's own migrations create them. Call it in
    /// <see cref="DbContext.OnModelCreating"/>.
    /// </summary>
    /// <param name="modelBuilder">The builder of the model.</param>
    /// <param name="configure">Configures the names of the tables.</param>
    /// <returns>The builder.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="modelBuilder"/> is null.</exception>
    /// <exception cref="ArgumentException">The table prefix is null.</exception>
    /// <remarks>
    /// The types of the rows are internal: complaints are read and written by the library alone. Columns are declared in full, so the
    /// conventions of the application do not change them. Not safe to call from several threads at once, as all building of models.
    /// </remarks>
    /// <example>
    /// <code>
    /// protected override void OnModelCreating(ModelBuilder modelBuilder)
    /// {
    ///     modelBuilder.Entity&lt;Order&gt;();
    ///     modelBuilder.AddComplaintFlow();
    /// }
    /// </code>
    /// </example>
    public static ModelBuilder AddComplaintFlow(this ModelBuilder modelBuilder, Action<ComplaintFlowModelOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(modelBuilder);
        var options = new ComplaintFlowModelOptions();
        configure?.Invoke(options);
        ArgumentNullException.ThrowIfNull(options.TablePrefix, nameof(configure));
        Tables.Declare(modelBuilder, Layout.Of(modelBuilder.Model, options.TablePrefix, options.Schema, options.Collation));
        return modelBuilder;
    }
}
