using Ec20Emulator.Modem.Persistence;

namespace Ec20Emulator.Modem.Tests.Files.Persistence;

/// <summary>A state directory in memory that can stop dead or report a failure at a chosen operation.</summary>
internal sealed class MemoryStateFiles : IStateFiles
{
    /// <summary>The files.</summary>
    internal Dictionary<string, byte[]> Files { get; init; } = new(StringComparer.Ordinal);

    /// <summary>Changing operations done so far.</summary>
    internal int Operations { get; private set; }

    /// <summary>Operation, from 1, at which <see cref="Failure"/> is thrown half-way through; 0 = never.</summary>
    internal int FailAt { get; set; }

    /// <summary>True: every operation from <see cref="FailAt"/> on fails.</summary>
    internal bool KeepsFailing { get; set; }

    /// <summary>What happens there; a write leaves half of its bytes.</summary>
    internal Exception Failure { get; set; } = new IOException("No space left on device");

    public IReadOnlyList<string> List() => [.. Files.Keys];

    public byte[]? Read(string name) => Files.GetValueOrDefault(name);

    public void Write(string name, IEnumerable<ReadOnlyMemory<byte>> pieces)
    {
        byte[] all = [.. pieces.SelectMany(piece => piece.ToArray())];
        Files[name] = all[..(all.Length / 2)];
        Count();
        Files[name] = all;
    }

    public void Rename(string from, string to)
    {
        Count();
        Files[to] = Files[from];
        Files.Remove(from);
    }

    public void Delete(string name)
    {
        Count();
        Files.Remove(name);
    }

    private void Count()
    {
        Operations++;
        if (Operations == FailAt || (KeepsFailing && FailAt != 0 && Operations > FailAt))
            throw Failure;
    }
}
