/** Every setting and data file of the themes that people come from, with their fate. */

type Rows = readonly (readonly [keys: string, becomes: string])[];

const THIRD_PARTY = 'left out: pages ask no third party for anything';
const BUILD = 'left out: settings of the old generator';
const LOOK = 'left out: see `theme` in [settings](settings.md)';

export const CONFIG_KEYS: readonly { theme: string; rows: Rows }[] = [
  {
    theme: 'Jekyll and academicpages: `_config.yml`, `_data/`',
    rows: [
      ['url baseurl', '`url` of `data/site.yaml`'],
      ['title', '`title`, where it is not the owner’s name'],
      ['name author.name', '`name` of the owner in `data/people.yaml`'],
      ['description', '`description`'],
      ['locale lang', '`language`'],
      ['timezone', '`timezone`'],
      ['author.avatar', '`photo`; the picture goes to `assets/images/`'],
      ['author.bio', '`position`'],
      ['author.location', '`place`'],
      ['author.employer', '`affiliations`'],
      ['author.email email', '`email`; “(at)” and “(dot)” are understood'],
      ['author.uri', '`homepage`'],
      ['author.pronouns', '`pronouns`'],
      ['author.orcid', '`orcid`'],
      [
        'author.googlescholar author.github author.twitter author.linkedin author.researchgate author.pubmed author.mastodon author.bluesky',
        '`profiles`; so does every other service under `author`',
      ],
      ['permalink collections defaults', 'the address of each page is worked out from them and kept'],
      ['include exclude collections_dir', 'obeyed while reading'],
      ['footer_text', '`footer`, unless it only names the old theme'],
      ['repository teaser breadcrumbs words_per_minute future read_more talkmap_link', BUILD],
      ['comments staticman disqus giscus analytics google_site_verification bing_site_verification', THIRD_PARTY],
      ['og_image og_description social site_theme sass compress_html', LOOK],
      ['markdown kramdown highlighter plugins whitelist keep_files encoding atom_feed paginate category_archive tag_archive', BUILD],
      ['_data/navigation.yml', '`navigation`'],
      ['_data/authors.yml', 'people in `data/people.yaml`'],
      ['_data/cv.json', '`data/cv.yaml` (JSON Resume)'],
      ['_data/ui-text.yml', 'left out: words of the old theme'],
    ],
  },
  {
    theme: 'al-folio: `_config.yml`, `_data/`, `_bibliography/`',
    rows: [
      ['first_name middle_name last_name', '`name` of the owner'],
      ['_data/socials.yml', '`email`, `orcid`, `profiles`; any other as `label: address`'],
      [
        'github_username scholar_userid orcid_id twitter_username linkedin_username',
        '`profiles` (older al-folio); so do all others of that form',
      ],
      ['_data/coauthors.yml', 'people with `role: coauthor`, their spellings as `variants`'],
      ['_data/people.yml', 'people in `data/people.yaml`'],
      ['_data/venues.yml', '`data/venues.yaml`'],
      ['_data/cv.yml assets/json/resume.json', '`data/cv.yaml`, in either dialect and from JSON Resume'],
      ['_data/repositories.yml', 'left out, and told'],
      ['_bibliography/*.bib', '`data/*.bib`, byte by byte; al-folio’s own fields are read as they are'],
      ['scholar.style', '`publications: styles`, by hand'],
      ['scholar.bibliography scholar.source', 'every .bib is read'],
      ['max_author_limit', '`publications: authors_shown`, by hand'],
      ['jekyll-archives', 'its lists by year, tag and category lead to `/posts/`'],
      [
        'enable_math enable_darkmode enable_medium_zoom enable_masonry enable_tooltips enable_progressbar',
        'left out: mathematics and the dark scheme are always there, the rest needs scripts',
      ],
      ['enable_google_analytics google_analytics cronitor_analytics giscus disqus_shortname third_party_libraries', THIRD_PARTY],
      ['navbar_fixed footer_fixed max_width highlight_theme_light repo_theme_light icon', LOOK],
      ['display_tags display_categories external_sources pagination imagemagick filtered_bibtex_keywords', BUILD],
    ],
  },
  {
    theme: 'HugoBlox and Wowchemy: `config/`, `data/`, `content/authors/`',
    rows: [
      ['baseURL', '`url` of `data/site.yaml`'],
      ['title', '`title`, where it is not the owner’s name'],
      ['languageCode defaultContentLanguage languages', '`language`; the pages of the main language are read'],
      ['timeZone', '`timezone`'],
      ['permalinks uglyURLs removePathAccents disablePathToLower contentDir', 'the address of each page is worked out from them and kept'],
      ['menus.main menu.main', '`navigation`; `#papers` and the like become the list that the block showed'],
      ['params.hugoblox.identity.name', 'the owner, where there is no author'],
      ['params.hugoblox.identity.description params.marketing.seo.description', '`description`'],
      ['params.hugoblox.layout.avatar_shape params.avatar.shape', '`theme: portrait`'],
      ['params.hugoblox.theme params.hugoblox.typography params.hugoblox.header params.hugoblox.footer params.appearance', LOOK],
      ['params.hugoblox.copyright params.copyright', '`licence`, by hand'],
      ['params.marketing.analytics params.marketing.verification params.features.comment', THIRD_PARTY],
      ['taxonomies', 'lists of tags and categories lead to `/posts/`, of kinds of publications to `/publications/`'],
      ['module outputs markup imaging security sitemap pagination', BUILD],
      ['authors: title name role bio', '`name`, `position`, and the beginning of the home page'],
      ['authors: organizations affiliations', '`affiliations`'],
      ['authors: interests', '`interests`'],
      ['authors: social profiles links email', '`email`, `orcid`, `profiles`'],
      ['authors: education experience awards skills languages', 'sections of `data/cv.yaml`'],
      ['authors: superuser is_owner', '`owner` of `data/site.yaml`'],
      ['avatar.jpg', '`photo`'],
      ['content/home/*.md', 'blocks with text become parts of the home page; `experience` and `accomplishments` go to `data/cv.yaml`'],
    ],
  },
];
