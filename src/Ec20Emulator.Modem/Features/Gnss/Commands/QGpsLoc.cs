using System.Globalization;
using Ec20Emulator.At.Grammar;
using Ec20Emulator.At.Results;
using Ec20Emulator.Modem.Core;
using Ec20Emulator.Modem.Engine.Commands;
using Ec20Emulator.Modem.Features.Gnss.Receiver;

namespace Ec20Emulator.Modem.Features.Gnss.Commands;

/// <summary>AT+QGPSLOC - the position, in one of three spellings (gnss.md 2).</summary>
[AtCommand("+QGPSLOC", Family = CommandFamily.Gnss)]
internal sealed class QGpsLoc(GnssReceiver receiver) : IReadCommand, ITestCommand, IWriteCommand<QGpsLoc.Args>
{
    internal enum Spelling
    {
        /// <summary>ddmm.mmmmN,dddmm.mmmmE.</summary>
        Minutes,

        /// <summary>ddmm.mmmmmm,N,dddmm.mmmmmm,E.</summary>
        FineMinutes,

        /// <summary>(-)dd.ddddd,(-)ddd.ddddd.</summary>
        Degrees,
    }

    internal readonly record struct Args([Range(0, 2)] Spelling Spelling);

    public AtResult Test(Turn turn) =>
        AtResult.Line("+QGPSLOC: <UTC>,<latitude>,<longitude>,<hdop>,<altitude>,<fix>,<cog>,<spkm>,<spkn>,<date>,<nsat>");

    public AtResult Read(Turn turn) => Locate(Spelling.Minutes);

    public AtResult Write(Args args, Turn turn) => Locate(args.Spelling);

    private static string Position(double latitude, double longitude, Spelling spelling)
    {
        var (northSouth, eastWest) = (NmeaText.NorthSouth(latitude), NmeaText.EastWest(longitude));
        return spelling switch
        {
            Spelling.Minutes => $"{NmeaText.Angle(latitude, 2, 4)}{northSouth},{NmeaText.Angle(longitude, 3, 4)}{eastWest}",
            Spelling.FineMinutes => $"{NmeaText.Angle(latitude, 2, 6)},{northSouth},{NmeaText.Angle(longitude, 3, 6)},{eastWest}",
            _ => string.Create(CultureInfo.InvariantCulture, $"{latitude:0.00000},{longitude:0.00000}"),
        };
    }

    /// <summary>Degrees and minutes, as the manual writes <c>ddd.mm</c>.</summary>
    private static string Course(double course)
    {
        var minutes = (int)Math.Round(course * 60, MidpointRounding.AwayFromZero) % (360 * 60);
        return string.Create(CultureInfo.InvariantCulture, $"{minutes / 60}.{minutes % 60:00}");
    }

    private AtResult Locate(Spelling spelling)
    {
        if (receiver.Current is not { } epoch)
            return AtResult.Cme(receiver.WhyOff);
        if (epoch.Fix is not { } fix)
            return AtResult.Cme(CmeError.GnssNotFixed);
        var (place, speed) = (fix.Motion.Place, fix.Motion.Speed);
        string[] fields =
        [
            NmeaText.Time(epoch.Time, "HHmmss.f"), Position(place.Latitude, place.Longitude, spelling), NmeaText.OneDecimal(fix.Hdop),
            NmeaText.OneDecimal(fix.Is3D ? place.Altitude : 0), fix.Is3D ? "3" : "2", Course(fix.Motion.Course ?? 0), NmeaText.OneDecimal(speed),
            NmeaText.OneDecimal(NmeaText.Knots(speed)), NmeaText.Time(epoch.Time, "ddMMyy"), fix.Used.Count.ToString("00", CultureInfo.InvariantCulture),
        ];
        return AtResult.Line($"+QGPSLOC: {string.Join(',', fields)}");
    }
}
