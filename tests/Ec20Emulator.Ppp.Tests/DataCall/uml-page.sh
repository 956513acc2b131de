# What the page on data calls tells its readers to type, as it stands there.
sudo() { "$@"; }
cd "$WORK" || exit
busybox ln -s /dev/ttyS0 ttyEC20
. "$WORK/typed" >"$WORK/page" 2>"$WORK/typed.log"
echo "typed $?" >>"$WORK/result"
