namespace Ec20Emulator.Architecture.Tests;

/// <summary>A place in the sources that names something declared in another file.</summary>
/// <param name="File">Where.</param>
/// <param name="Line">Its line, from 1.</param>
/// <param name="Target">The file that declares what is named.</param>
/// <param name="Name">What is named, as it stands there.</param>
internal sealed record Naming(string File, int Line, string Target, string Name)
{
    public override string ToString() => $"{File}:{Line} names {Name} of {Target}";
}
