using Ec20Emulator.Modem.Engine;
using Ec20Emulator.Modem.Features.Files.Commands;

namespace Ec20Emulator.Modem.Features.Files;

/// <summary>The FILE commands over the modem's file store (files.md 3).</summary>
internal sealed class FileFeature(ModemCore core) : Feature
{
    public override IReadOnlyList<object> Commands { get; } =
    [
        new QFLds(core.Files),
        new QFLst(core.Files),
        new QFDel(core.Files),
        new QFUpl(core.Files),
        new QFDwl(core.Files),
        new QFOpen(core.Files),
        new QFRead(core.Files),
        new QFWrite(core.Files),
        new QFSeek(core.Files),
        new QFPosition(core.Files),
        new QFTuCat(core.Files),
        new QFClose(core.Files),
        new QFMov(core.Files),
    ];

    /// <summary>Transfers keep what came, handles close, RAM is emptied (files.md 1).</summary>
    public override void PowerOff() => core.Files.Reboot();
}
