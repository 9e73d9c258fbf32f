// scripts/recompute-score.ts
import { readFile } from "node:fs/promises";

// lib/dates.ts
var ZONE = "Asia/Makassar";
var OFFSET_MS = 8 * 36e5;
var DAY_MS = 864e5;
var dayOf = (instant) => new Date(instant.getTime() + OFFSET_MS).toISOString().slice(0, 10);
var addDays = (day, count) => new Date(Date.parse(`${day}T00:00:00Z`) + count * DAY_MS).toISOString().slice(0, 10);
var daysBetween = (from, to) => Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY_MS);
var longDay = new Intl.DateTimeFormat("id-ID", {
  timeZone: ZONE,
  weekday: "long",
  day: "numeric",
  month: "long",
  year: "numeric"
});
var shortDay = new Intl.DateTimeFormat("id-ID", { timeZone: ZONE, day: "numeric", month: "short", year: "numeric" });
var plainDay = new Intl.DateTimeFormat("id-ID", { timeZone: ZONE, day: "numeric", month: "long", year: "numeric" });
var clock = new Intl.DateTimeFormat("id-ID", { timeZone: ZONE, hour: "2-digit", minute: "2-digit" });
var monthName = new Intl.DateTimeFormat("id-ID", { timeZone: ZONE, month: "long", year: "numeric" });

// modules/evaluation/period.ts
var monthOf = (day) => day.slice(0, 7);
function shiftMonth(month, count) {
  const index = Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1 + count;
  return `${String(Math.floor(index / 12)).padStart(4, "0")}-${String(index % 12 + 1).padStart(2, "0")}`;
}
var nextMonth = (month) => shiftMonth(month, 1);
var firstDay = (month) => `${month}-01`;
var daysOf = (month) => Array.from(
  { length: daysBetween(firstDay(month), firstDay(nextMonth(month))) },
  (_, index) => addDays(firstDay(month), index)
);
function weekOf(day) {
  const sinceMonday = daysBetween("1970-01-05", day) % 7;
  return addDays(day, -((sinceMonday + 7) % 7));
}
var weeksOf = (month) => [...new Set(daysOf(month).map(weekOf))].filter((monday) => monthOf(addDays(monday, 3)) === month);

// modules/evaluation/credit.ts
function creditPosts({ posts, month, closesAt }, policy) {
  const perDay = /* @__PURE__ */ new Map();
  let lights = 0;
  const credited = posts.filter((post) => monthOf(dayOf(post.firstPublishedAt)) === month).toSorted(byRoleThenTime).map((post) => {
    const day = dayOf(post.firstPublishedAt);
    const base = {
      id: post.id,
      day,
      week: weekOf(day),
      completeness: post.completeness,
      time: post.firstPublishedAt.getTime()
    };
    const refusal = refusalOf(post, closesAt);
    if (refusal) return { ...base, status: "not-counted", credit: 0, reason: refusal };
    const lightness = lightnessOf(post, policy);
    if (lightness) {
      lights += 1;
      const credit = lights <= policy.light.perMonth ? policy.light.credit : 0;
      const more = credit > 0 ? "Hanya menambah volume." : `Hanya ${policy.light.perMonth} yang pertama dalam sebulan dihitung.`;
      return { ...base, status: "light", credit, reason: `${lightness} ${more}` };
    }
    const position = perDay.get(day) ?? 0;
    perDay.set(day, position + 1);
    const share = post.role === "supporting" ? policy.supportingShare : 1;
    return {
      ...base,
      status: "counted",
      credit: (policy.dayCredits[position] ?? 0) * share,
      reason: reasonOf(position, post, policy)
    };
  });
  return credited.toSorted((a, b) => a.time - b.time || compare(a.id, b.id)).map(({ time: _, ...post }) => post);
}
var compare = (a, b) => a < b ? -1 : a > b ? 1 : 0;
function byRoleThenTime(a, b) {
  if (a.role !== b.role) return a.role === "lead" ? -1 : 1;
  return a.firstPublishedAt.getTime() - b.firstPublishedAt.getTime() || compare(a.id, b.id);
}
function refusalOf(post, closesAt) {
  if (post.isImported) return "Berita disalin dari tempat lain, tidak ditulis di sini.";
  if (post.withdrawnAt && post.withdrawnAt.getTime() < closesAt.getTime())
    return "Berita ditarik sebelum bulan ditutup.";
  if (post.isNearDuplicate) return "Isinya hampir sama dengan berita yang lebih dulu terbit.";
  return null;
}
function lightnessOf(post, policy) {
  if (post.type === "ucapan") return "Ucapan termasuk berita ringan.";
  if (post.completeness < policy.minimumCompleteness) return "Kelengkapan di bawah 50%, termasuk berita ringan.";
  return null;
}
function reasonOf(position, post, policy) {
  const order = position === 0 ? "Berita pertama pada hari itu." : `Berita ke-${position + 1} pada hari itu.`;
  const tail = position >= policy.dayCredits.length ? ` Hanya ${policy.dayCredits.length} berita sehari yang mendapat nilai.` : "";
  return `${order}${post.role === "supporting" ? " Sebagai unit pendukung: separuh nilai." : ""}${tail}`;
}

// lib/numbers.ts
var percent = (share) => `${Math.round(share * 100)}%`;
var decimal = (value, digits = 2) => String(Number(value.toFixed(digits))).replace(".", ",");

// modules/evaluation/parts/content.ts
var earning = (posts) => posts.filter((post) => post.status === "counted" && post.credit > 0);
function regularity(posts, month, targets) {
  const weeks = weeksOf(month);
  const target = Math.max(1, Math.floor(weeks.length * targets.weeksRatio));
  const active = new Set(
    earning(posts).map((post) => post.week).filter((week) => weeks.includes(week))
  ).size;
  return {
    value: Math.min(1, active / target),
    sentence: `${active} dari ${weeks.length} minggu berisi berita yang dihitung; targetnya ${target} minggu.`
  };
}
function volume(posts, targets) {
  const sum = posts.reduce((total, post) => total + post.credit, 0);
  return {
    value: Math.min(1, Math.log(1 + sum) / Math.log(1 + targets.volume)),
    sentence: `Jumlah nilai berita ${decimal(sum)}; targetnya ${targets.volume} sebulan.`
  };
}
function freshness(posts, previous, period, targets) {
  const counted = new Set(posts.filter((post) => post.status === "counted").map((post) => post.day));
  const { freshDays } = targets;
  let latest = previous;
  let sum = 0;
  let fresh = 0;
  let seen = 0;
  for (const day of daysOf(period.month)) {
    if (day > period.until) break;
    if (counted.has(day)) latest = day;
    if (period.downDays.includes(day)) continue;
    seen += 1;
    const age = latest === null ? Number.POSITIVE_INFINITY : daysBetween(latest, day);
    sum += Math.max(0, Math.min(1, (3 * freshDays - age) / (2 * freshDays)));
    if (age <= freshDays) fresh += 1;
  }
  return {
    value: seen === 0 ? 0 : sum / seen,
    sentence: `Pada ${fresh} dari ${seen} hari, berita terakhir berumur paling lama ${freshDays} hari.`
  };
}
function completeness(posts) {
  const list = earning(posts);
  if (list.length === 0) return { value: 0, sentence: "Belum ada berita yang dihitung." };
  const mean = list.reduce((total, post) => total + post.completeness, 0) / list.length;
  return {
    value: Math.min(1, mean),
    sentence: `Rata-rata kelengkapan ${list.length} berita yang mendapat nilai: ${percent(mean)}.`
  };
}

// modules/evaluation/parts/service.ts
var notYet = { value: null, sentence: "Belum dinilai. Bobotnya dibagi ke bagian lain." };
function development(facts) {
  if (facts === null) return notYet;
  if (facts === "no-project")
    return {
      value: null,
      sentence: "Unit menyatakan tidak memiliki pembangunan, dan itu diterima. Bobotnya dibagi ke bagian lain."
    };
  return {
    value: 0.4 * facts.stages + 0.4 * facts.timeliness + 0.2 * facts.evidence,
    sentence: `Tahap tercakup ${percent(facts.stages)}, tepat waktu ${percent(facts.timeliness)}, berbukti ${percent(facts.evidence)}.`
  };
}
function channels(facts) {
  if (facts === null) return notYet;
  const activity = facts.activity ?? facts.mandatory;
  const tail = facts.activity === null ? "kanal luar tidak dapat dibaca" : `kanal luar yang aktif ${percent(activity)}`;
  return {
    value: 0.5 * facts.mandatory + 0.5 * activity,
    sentence: `Kanal wajib tersedia ${percent(facts.mandatory)}, ${tail}.`
  };
}
function answers(facts) {
  if (facts === null) return notYet;
  if (facts.count === 0)
    return { value: null, sentence: "Tidak ada pertanyaan yang perlu dijawab. Bobotnya dibagi ke bagian lain." };
  return {
    value: (facts.sum + 3 * facts.leagueMedian) / (facts.count + 3),
    sentence: `${facts.count} pertanyaan jatuh tempo dengan nilai jawaban ${decimal(facts.sum)}; nilai tengah liga ${decimal(facts.leagueMedian)}.`
  };
}
function governance(facts) {
  if (facts === null) return notYet;
  const say = (done) => done ? "sudah" : "belum";
  return {
    value: (facts.isOfficerConfirmed ? 0.5 : 0) + (facts.isProfileComplete ? 0.2 : 0) + (facts.isInformationCurrent ? 0.3 : 0),
    sentence: `Petugas dan wakilnya ${say(facts.isOfficerConfirmed)} ditetapkan, profil ${say(facts.isProfileComplete)} lengkap, informasi berkala ${say(facts.isInformationCurrent)} diperbarui.`
  };
}

// modules/evaluation/policy.ts
var PART_KEYS = ["A", "B", "C", "D", "E", "F", "G", "H"];

// modules/evaluation/score.ts
function scoreOf(facts, policy) {
  const targets = policy.leagues[facts.league];
  const posts = creditPosts(facts, policy);
  const values = {
    A: regularity(posts, facts.month, targets),
    B: volume(posts, targets),
    C: freshness(posts, facts.previousCountedDay, facts, targets),
    D: development(facts.development),
    E: completeness(posts),
    F: channels(facts.channels),
    G: answers(facts.answers),
    H: governance(facts.governance)
  };
  const applied = PART_KEYS.reduce((sum, key) => sum + (values[key].value === null ? 0 : policy.parts[key].weight), 0);
  const parts = PART_KEYS.map((key) => {
    const { name, weight } = policy.parts[key];
    const { value, sentence } = values[key];
    const maxPoints = value === null ? 0 : 100 * weight / applied;
    return { key, name, weight, value, points: maxPoints * (value ?? 0), maxPoints, sentence };
  });
  const capKeys = [
    ...posts.some((post) => post.status === "counted") ? [] : ["noPost"],
    ...facts.caps
  ];
  const caps = capKeys.map((key) => ({ key, ...policy.caps[key] }));
  const deductions = facts.deductions.filter(({ count }) => count > 0).map(({ kind, count }) => ({ name: policy.deductions[kind].name, points: policy.deductions[kind].points * count }));
  const deducted = Math.min(
    policy.maxDeduction,
    deductions.reduce((sum, { points }) => sum + points, 0)
  );
  const earned = parts.reduce((sum, part) => sum + part.points, 0);
  const capped = Math.min(earned, 100, ...caps.map((cap) => cap.limit));
  const score = roundHalfUp(Math.max(0, capped - deducted));
  return { policyVersion: policy.version, score, band: bandOf(score, policy), parts, posts, caps, deductions, deducted };
}
var roundHalfUp = (value) => Math.round((value + 1e-9) * 10) / 10;
var bandOf = (score, policy) => policy.bands.find((band) => score >= band.from)?.name ?? policy.bands.at(-1)?.name ?? "";

// modules/evaluation/open-data.ts
var readFacts = ({ posts, closesAt, ...facts }) => ({
  ...facts,
  closesAt: new Date(closesAt),
  posts: posts.map(({ firstPublishedAt, withdrawnAt, ...post }) => ({
    ...post,
    firstPublishedAt: new Date(firstPublishedAt),
    withdrawnAt: withdrawnAt === null ? null : new Date(withdrawnAt)
  }))
});
var mismatchesIn = ({ policy, scores }) => scores.flatMap(({ unit, score, parts, facts }) => {
  const again = scoreOf(readFacts(facts), policy);
  const differing = parts.filter(({ key, value }) => again.parts.find((part) => part.key === key)?.value !== value).map(({ key }) => key);
  const isSame = again.score === score && differing.length === 0;
  return isSame ? [] : [{ unit: unit.slug, published: score, computed: again.score, parts: differing }];
});

// scripts/recompute-score.ts
var [source] = process.argv.slice(2);
if (!source) {
  console.error("Jalankan: node hitung-skor.mjs https://PORTAL/api/v1/scores?period=2026-10 (atau nama berkas JSON).");
  process.exit(2);
}
var text = /^https?:/.test(source) ? await fetch(source).then((answer) => {
  if (!answer.ok) throw new Error(`${source} menjawab ${answer.status}.`);
  return answer.text();
}) : await readFile(source, "utf8");
var published = JSON.parse(text);
var mismatches = mismatchesIn(published);
for (const { unit, published: told, computed, parts } of mismatches)
  console.log(
    `${unit}: diterbitkan ${told}, hasil hitung ${computed}${parts.length > 0 ? `, bagian ${parts.join(", ")}` : ""}`
  );
console.log(
  mismatches.length === 0 ? `${published.period}: ${published.scores.length} unit dihitung ulang, semuanya sama.` : `${published.period}: ${mismatches.length} dari ${published.scores.length} unit berbeda.`
);
process.exit(mismatches.length === 0 ? 0 : 1);
