using Ec20Emulator.Modem.Engine;

namespace Ec20Emulator.Modem.Lint.Rules;

/// <summary>Data that is not as long as announced.</summary>
internal sealed class CountedData : LintRule, IMoveRule
{
    public override string Name => "counted-data";

    public override string Summary => "More or fewer bytes are sent than the command announced";

    public override string Evidence =>
        "FILE manual (+QFUPL ends at the size or the time-out; what came is the file); EC200U: certificates cut short by a host that "
        + "sent fewer bytes (forums.quectel.com topic 57329); SSL manual 2.1.3 for +QSSLSEND";

    public override string Cure => "Announce the exact number of bytes on the wire, line ends included";

    public IReadOnlyList<HostMove> Moves => [HostMove.DataMissing, HostMove.DataSurplus];

    public string Look(ModemPort port, HostMove move, ReadOnlySpan<byte> bytes, LintScene modem) => move is HostMove.DataMissing
        ? $"fewer bytes came than {modem.LineOf(port)} had announced"
        : $"{bytes.Length} bytes more came than {modem.LineOf(port)} had announced";
}
