using ComplaintFlow.Handling;
using ComplaintFlow.Hosting;
using ComplaintFlow.Storage;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds the storage of evidence in a folder.</summary>
public static class ComplaintFlowBuilderEvidenceExtensions
{
    /// <summary>
    /// Stores the bytes of evidence as files in the folder <see cref="EvidenceOptions.Folder"/>, which any number of hosts may
    /// share (<see cref="IComplaintEvidence"/>). A host does not start if its folder is not set or cannot be written to.
    /// </summary>
    /// <param name="builder">The builder.</param>
    /// <param name="configure">Configures the options.</param>
    /// <returns>The builder.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="builder"/> is null.</exception>
    /// <remarks>
    /// The section <c>ComplaintFlow:Evidence</c> sets the same options; code takes precedence. A second call adds to the first.
    /// </remarks>
    public static ComplaintFlowBuilder UseEvidenceFolder(this ComplaintFlowBuilder builder, Action<EvidenceOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.UseEvidenceStore(
            static provider => new EvidenceFolder(provider.GetRequiredService<IOptions<EvidenceOptions>>().Value.Folder!));
        builder.Services.Replace(ServiceDescriptor.Singleton(new EvidenceRegistration(NeedsFolder: true)));
        builder.Services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<EvidenceOptions>, EvidenceFolderRequired>());
        if (configure is not null)
            builder.Services.Configure(configure);
        return builder;
    }

    /// <summary>
    /// Stores the bytes of evidence as files in a folder, which any number of hosts may share (<see cref="IComplaintEvidence"/>).
    /// </summary>
    /// <param name="builder">The builder.</param>
    /// <param name="path">The folder, which is created when the host starts. A relative path is resolved against the current
    /// folder of the process.</param>
    /// <param name="configure">Configures the options.</param>
    /// <returns>The builder.</returns>
    /// <exception cref="ArgumentException">The path is empty.</exception>
    public static ComplaintFlowBuilder UseEvidenceFolder(
        this ComplaintFlowBuilder builder, string path, Action<EvidenceOptions>? configure = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        return builder.UseEvidenceFolder(options =>
        {
            options.Folder = path;
            configure?.Invoke(options);
        });
    }
}
