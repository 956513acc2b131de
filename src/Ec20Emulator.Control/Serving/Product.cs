using System.Reflection;

namespace Ec20Emulator.Control.Serving;

/// <summary>What this is.</summary>
internal static class Product
{
    /// <summary>Version of the emulator.</summary>
    public static readonly string Version =
        typeof(Product).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "unknown";
}
