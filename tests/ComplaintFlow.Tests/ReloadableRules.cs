using System.Text;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Configuration.Json;

namespace ComplaintFlow.Tests;

/// <summary>A layer of configuration that tests change under way.</summary>
internal sealed class ReloadableRules() : JsonStreamConfigurationProvider(new JsonStreamConfigurationSource()), IConfigurationSource
{
    /// <param name="rules">What stands in the section ComplaintFlow.</param>
    public void Set(string rules) => SetWhole($"{{ \"ComplaintFlow\": {rules} }}");

    /// <param name="json">The whole text.</param>
    public void SetWhole(string json)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(json));
        Load(stream);
        OnReload();
    }

    public override void Load()
    {
    }

    IConfigurationProvider IConfigurationSource.Build(IConfigurationBuilder builder) => this;
}
