using Ec20Emulator.Modem.Capture;
using Ec20Emulator.Modem.Journal;

namespace Ec20Emulator.Control.TakeAway.Capturing;

/// <summary>A pcapng file of what the journal has of the ports, an interface for each of link type USER0, and of what was kept of the network.</summary>
/// <param name="entries">The entries of the journal.</param>
/// <param name="kept">What was kept; null = nothing.</param>
internal sealed class CaptureForm(IReadOnlyList<JournalEntry> entries, CaptureBuffer? kept)
{
    /// <summary>Writes it.</summary>
    /// <param name="since">Packets before this moment, by the computer's clock, are left out; null = none.</param>
    public byte[] Write(DateTimeOffset? since)
    {
        using var file = new MemoryStream();
        file.Write(PcapngBlocks.Section());
        var bytes = entries.Where(entry => entry.Kind is JournalEntryKind.FromDte or JournalEntryKind.ToDte).ToArray();
        var ports = bytes.Select(entry => entry.Port).Distinct().ToArray();
        foreach (var port in ports)
            file.Write(PcapngBlocks.Interface(LinkType.User0, $"bytes of {port}"));
        var interfaces = kept?.Interfaces ?? [];
        foreach (var (one, type) in interfaces)
            file.Write(PcapngBlocks.Interface(type, one.Name));
        var packets = (kept?.Packets ?? []).Where(packet => !(packet.Time < since)).Select(packet => packet with { Id = packet.Id + ports.Length });
        foreach (var packet in bytes.Select(entry => PacketOf(entry, Array.IndexOf(ports, entry.Port))).Concat(packets).OrderBy(packet => packet.Time))
            file.Write(PcapngBlocks.Packet(packet.Id, packet.Time, packet.Direction, packet.Data, default));
        foreach (var (one, _) in interfaces.Where(one => one.Interface.Dropped > 0))
            file.Write(PcapngBlocks.Statistics(one.Id + ports.Length, TimeProvider.System.GetUtcNow(), one.Dropped));
        return file.ToArray();
    }

    private static CapturedPacket PacketOf(JournalEntry entry, int id) =>
        new(id, entry.WallTime, entry.Kind is JournalEntryKind.FromDte ? CaptureDirection.Outbound : CaptureDirection.Inbound, entry.Data.ToArray());
}
